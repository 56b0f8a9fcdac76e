using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NetGen;

/// <summary>Epochs as JSON text, for checkpoints. Numbers come back bit for bit, also those that JSON has no notation for.</summary>
internal static class HistoryJson
{
    public static string Write(IReadOnlyList<EpochResult> epochs)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (EpochResult epoch in epochs)
            {
                json.WriteStartObject();
                json.WriteString("train_loss", Text(epoch.TrainLoss));
                Write(json, "training", epoch.Training);
                Write(json, "validation", epoch.Validation);
                json.WriteString("learning_rate", Text(epoch.LearningRate));
                json.WriteNumber("ticks", epoch.Duration.Ticks);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <exception cref="FormatException">The text is not what <see cref="Write(IReadOnlyList{EpochResult})"/> writes.</exception>
    public static List<EpochResult> Read(string text)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            var epochs = new List<EpochResult>();
            foreach (JsonElement epoch in json.RootElement.EnumerateArray())
            {
                epochs.Add(new EpochResult(
                    epochs.Count + 1,
                    Number(epoch.GetProperty("train_loss")),
                    ReadEvaluation(epoch, "training"),
                    ReadEvaluation(epoch, "validation"),
                    (float)Number(epoch.GetProperty("learning_rate")),
                    new TimeSpan(epoch.GetProperty("ticks").GetInt64())));
            }

            return epochs;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, Evaluation? evaluation)
    {
        if (evaluation is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("loss", Text(evaluation.Loss));
        json.WriteStartObject("metrics");
        foreach (MetricResult metric in evaluation.Metrics)
            json.WriteString(metric.Name, Text(metric.Value));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Evaluation? ReadEvaluation(JsonElement epoch, string name)
    {
        if (!epoch.TryGetProperty(name, out JsonElement evaluation))
            return null;
        IEnumerable<MetricResult> metrics = evaluation.GetProperty("metrics").EnumerateObject()
            .Select(metric => new MetricResult(metric.Name, Number(metric.Value)));
        return new Evaluation(Number(evaluation.GetProperty("loss")), new MetricResults([.. metrics]));
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static double Number(JsonElement text) =>
        double.Parse(text.GetString() ?? "", NumberStyles.Float, CultureInfo.InvariantCulture);
}
