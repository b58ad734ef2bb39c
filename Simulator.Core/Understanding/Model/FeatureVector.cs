namespace Simulator.Core.Understanding.Model;

/// <summary>What a stretch looks like to the model: hashed character sequences and numbered properties, each once. Reusable, not thread-safe.</summary>
internal sealed class FeatureVector
{
    private const int Slots = 8192;
    private readonly uint[] _seen = new uint[Slots];
    private readonly int[] _stamp = new int[Slots];
    private int _round;

    /// <summary>Hashes of character sequences, in order of appearance.</summary>
    public List<uint> Grams { get; } = new(512);

    /// <summary>Numbers of properties that hold.</summary>
    public List<int> Dense { get; } = new(64);

    public void Clear()
    {
        Grams.Clear();
        Dense.Clear();
        _round++;
    }

    public void AddGram(uint hash)
    {
        if (Grams.Count >= Slots / 2)
        {
            return;
        }

        var slot = (int)(hash & (Slots - 1));
        while (_stamp[slot] == _round)
        {
            if (_seen[slot] == hash)
            {
                return;
            }

            slot = (slot + 1) & (Slots - 1);
        }

        _stamp[slot] = _round;
        _seen[slot] = hash;
        Grams.Add(hash);
    }

    public void AddDense(int number)
    {
        if (!Dense.Contains(number))
        {
            Dense.Add(number);
        }
    }
}
