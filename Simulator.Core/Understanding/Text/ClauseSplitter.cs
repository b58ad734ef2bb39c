using Simulator.Core.Understanding.Model;

namespace Simulator.Core.Understanding.Text;

/// <summary>Cuts speech into clauses where its function changes. One per reading, not thread-safe.</summary>
internal sealed class ClauseSplitter
{
    private readonly BoundaryFeatures _features = new();
    private readonly FeatureVector _vector = new();
    private readonly List<int> _places = [];
    private readonly int[] _score = new int[1];

    /// <summary>Starts of clauses within the stretch, its own start first.</summary>
    public void Split(string text, int start, int end, ReaderModel model, List<int> into)
    {
        into.Clear();
        into.Add(start);
        BoundaryFinder.Find(text, start, end, _places);
        for (var k = 0; k < _places.Count; k++)
        {
            var from = k == 0 ? start : _places[k - 1];
            var to = k + 1 < _places.Count ? _places[k + 1] : end;
            _features.Describe(text, from, _places[k], to, into[^1], model.Acts.Linear, _vector);
            model.Boundary.Score(_vector, _score);
            if (_score[0] + model.BoundaryBias > 0)
            {
                into.Add(_places[k]);
            }
        }
    }
}
