using Gates;

HandSetPerceptrons.PrintOne();
HandSetPerceptrons.SearchXor();
HandSetPerceptrons.PrintTwoLayers();
HandSetSigmoids.PrintOne();
HandSetSigmoids.PrintTwoLayers();
Trained.PrintAnd();
Trained.PrintXor();
