using System.CommandLine;
using Filters;
using NetGen;
using Samples;

Option<FileInfo> file = SampleOption.NewFile("--picture", "File to write the picture to; default: filters.png");
var command = new RootCommand("Finds the vertical edges of an image with one filter, by hand and with its gradients.") { file };
command.SetAction(arguments =>
{
    var network = new EdgeFilter();
    Example.Kernel.Values.CopyTo(network.Edges.Weight);

    var response = new Grid(Example.Response.Size);
    network.Forward(Example.Image.Values, response.Values);

    // The gradient of the sum of all responses: each of them counts once.
    var ones = new Grid(Example.Response.Size);
    ones.Values.AsSpan().Fill(1);
    var imageGradient = new Grid(Example.Image.Size);
    Gradients gradients = network.CreateGradients();
    network.BackwardFrom(Example.Image.Values, ones.Values, gradients, imageGradient.Values);
    var kernelGradient = new Grid(Example.Kernel.Size, gradients["edges.weight"].Span.ToArray());

    Console.WriteLine("Computed on the left, expected on the right\n");
    response.PrintBeside(Example.Response, "Response of the filter");
    imageGradient.PrintBeside(Example.ImageGradient, "Gradient of the sum of the responses with respect to the image");
    kernelGradient.PrintBeside(Example.KernelGradient, "The same with respect to the kernel");

    string path = arguments.GetValue(file)?.ToString() ?? "filters.png";
    new Picture([Example.Image, Example.Kernel, response], [imageGradient, kernelGradient, ones]).Save(path);
    Console.WriteLine($"Image, kernel and response, and below them their gradients, as a picture: {path}");

    bool isRight = response.Agrees(Example.Response) && imageGradient.Agrees(Example.ImageGradient) && kernelGradient.Agrees(Example.KernelGradient);
    return isRight ? 0 : 1;
});
return SampleCommand.Run(command, args);
