namespace Simulator.Core.Understanding.Model;

/// <summary>Finds the row of a hashed character sequence. Immutable and thread-safe.</summary>
internal sealed class GramTable
{
    private readonly uint[] _keys;
    private readonly int[] _slots;

    public GramTable(uint[] keys)
    {
        _keys = keys;
        var size = 16;
        while (size < keys.Length * 3)
        {
            size <<= 1;
        }

        _slots = new int[size];
        Array.Fill(_slots, -1);
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = First(keys[row]);
            while (_slots[slot] >= 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _slots[slot] = row;
        }
    }

    /// <summary>Hashes by row.</summary>
    public ReadOnlySpan<uint> Keys => _keys;

    /// <summary>Row of a hash; -1 when there is none.</summary>
    public int Row(uint hash)
    {
        for (var slot = First(hash); _slots[slot] >= 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_keys[_slots[slot]] == hash)
            {
                return _slots[slot];
            }
        }

        return -1;
    }

    private int First(uint hash) => (int)(hash * 2654435769u >> 8) & (_slots.Length - 1);
}
