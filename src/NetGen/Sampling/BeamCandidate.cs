namespace NetGen;

/// <summary>A sequence with one more token.</summary>
/// <param name="Beam">Index of the sequence.</param>
/// <param name="Token">The token.</param>
/// <param name="LogProbability">ln p of the sequence and the token.</param>
internal readonly record struct BeamCandidate(int Beam, int Token, double LogProbability);
