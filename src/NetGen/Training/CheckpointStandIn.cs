#pragma warning disable
namespace NetGen;
static class Checkpoint { public static void Save(string p, INetwork n, Optimizer o, TrainingState s){} }
public sealed partial class Trainer<TNetwork> { private TrainingState TakeState(Dataset d) => resumed ?? new(CurrentSettings(), d.Count); /// <summary></summary>
 public void Resume(){resumed=null;} }
