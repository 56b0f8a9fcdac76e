using NetGen.Compiler.Losses;
using NetGen.Compiler.Models;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Lowering;

/// <summary>Lowers what ends a network: its loss and its penalties.</summary>
internal sealed class EndingLowering(NetworkState state)
{
    private readonly List<Arguments> penalties = [];
    private Arguments? loss;

    /// <summary>Takes an attribute if it is a loss or a penalty.</summary>
    public bool TryAdd(Arguments arguments)
    {
        string name = arguments.Attribute.Name;
        if (PenaltyCatalog.Find(name) is not null)
        {
            penalties.Add(arguments);
            return true;
        }

        if (LossCatalog.Find(name) is null)
            return false;
        if (loss is not null)
            throw new ProblemException(SeveralLosses.At(arguments.Place, name, loss.Attribute.Name));
        loss = arguments;
        return true;
    }

    /// <summary>Reports a layer or an input that comes after the loss.</summary>
    public void ForbidAfterLoss(Arguments arguments)
    {
        if (loss is not null)
            throw new ProblemException(LossNotLast.Before(loss.Place, loss.Attribute.Name, arguments.Attribute.Name));
    }

    /// <summary>The loss of an output, if there is one.</summary>
    public LossModel? Loss(NamedValue output)
    {
        if (loss is null)
            return null;
        state.Warnings.AddRange(state.Steps.Select(StepLearnsNothing.At));
        return LossCatalog.Find(loss.Attribute.Name)!.Lower(new LossContext(loss, output, state.Warnings));
    }

    /// <summary>The penalties.</summary>
    public IReadOnlyList<PenaltyModel> Penalties()
    {
        if (loss is null && penalties.Count > 0)
            throw new ProblemException(InvalidPenalty.WithoutLoss(penalties[0].Place, penalties[0].Attribute.Name));
        return penalties.Select(Lower).ToArray();
    }

    private static PenaltyModel Lower(Arguments arguments)
    {
        string name = arguments.Attribute.Name;
        double lambda = arguments.Number("lambda");
        if (!(lambda >= 0) || double.IsInfinity(lambda))
            throw new ProblemException(InvalidPenalty.OutOfRange(arguments.PlaceOf("lambda"), name, lambda));
        return new PenaltyModel(AttributeText.Of(arguments.Attribute), PenaltyCatalog.Find(name)!.Body(lambda));
    }
}
