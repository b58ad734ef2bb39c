using System.Globalization;
using Simulator.Scenarios.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Simulator.Scenarios.Yaml;

/// <summary>Builds nodes from events with an explicit stack, watching the limits on the way.</summary>
internal sealed class YamlTreeBuilder(string file, DiagnosticBag bag)
{
    private readonly Stack<Frame> _open = [];
    private int _nodes;
    private int _documents;

    public YamlNode? Root { get; private set; }

    public int LastLine { get; private set; } = 1;

    public static SourceMark MarkOf(string file, in Mark mark) => new(file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    /// <summary>Takes an event; false when reading must stop.</summary>
    public bool Accept(ParsingEvent e)
    {
        var at = MarkOf(file, e.Start);
        LastLine = at.Line;
        switch (e)
        {
            case DocumentStart:
                return FirstDocument(at);
            case AnchorAlias:
                bag.Report(DiagnosticCatalog.AnchorOrAlias, at);
                return Add(new YamlScalar(at, "", true, false, null), at);
            case Scalar scalar:
                Refuse(scalar, at);
                return Add(ScalarOf(scalar, at), at);
            case SequenceStart or MappingStart:
                Refuse((NodeEvent)e, at);
                var isFlow = e is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
                return Open(new(at, e is MappingStart, isFlow), at);
            case SequenceEnd or MappingEnd:
                return Close();
            default:
                return true;
        }
    }

    private bool FirstDocument(SourceMark at)
    {
        if (++_documents == 1)
        {
            return true;
        }

        bag.Report(DiagnosticCatalog.SecondDocument, at);
        return false;
    }

    private void Refuse(NodeEvent e, SourceMark at)
    {
        if (!e.Anchor.IsEmpty)
        {
            bag.Report(DiagnosticCatalog.AnchorOrAlias, at);
        }

        if (!e.Tag.IsEmpty)
        {
            bag.Report(DiagnosticCatalog.Tag, at);
        }
    }

    private bool Open(Frame frame, SourceMark at)
    {
        if (_open.Count == YamlLimits.MaxDepth)
        {
            bag.Report(DiagnosticCatalog.TooDeep, at, Text(YamlLimits.MaxDepth));
            return false;
        }

        _open.Push(frame);
        return Counted(at);
    }

    private bool Close()
    {
        var node = _open.Pop().Finish();
        Place(node, node.Start);
        return true;
    }

    private bool Add(YamlScalar node, SourceMark at)
    {
        Place(node, at);
        return Counted(at);
    }

    private bool Counted(SourceMark at)
    {
        if (++_nodes <= YamlLimits.MaxNodes)
        {
            return true;
        }

        bag.Report(DiagnosticCatalog.TooManyNodes, at, Text(YamlLimits.MaxNodes));
        return false;
    }

    private void Place(YamlNode node, SourceMark at)
    {
        if (!_open.TryPeek(out var frame))
        {
            Root = node;
        }
        else if (!frame.IsMapping)
        {
            frame.Items.Add(node);
        }
        else if (frame.Key is { } key)
        {
            frame.Entries.Add(new(key, node));
            frame.Key = null;
        }
        else if (node is YamlScalar name)
        {
            frame.Key = name;
            if (!frame.Lines.TryAdd(name.Text, at.Line))
            {
                bag.Report(DiagnosticCatalog.DuplicateKey, at, name.Text, Text(frame.Lines[name.Text]));
            }
        }
        else
        {
            bag.Report(DiagnosticCatalog.ComplexKey, at);
            frame.Key = new(at, "", true, false, null);
        }
    }

    private YamlScalar ScalarOf(Scalar scalar, SourceMark at)
    {
        var isPlain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
        var isQuoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        var width = scalar.End.Column - scalar.Start.Column;
        int? column = scalar.Start.Line != scalar.End.Line ? null
            : isPlain && width == scalar.Value.Length ? at.Column
            : isQuoted && width == scalar.Value.Length + 2 ? at.Column + 1
            : null;
        return new(at, scalar.Value, isPlain, _open.TryPeek(out var frame) && frame.IsFlow, column);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Frame(SourceMark start, bool isMapping, bool isFlow)
    {
        public bool IsMapping => isMapping;

        public bool IsFlow => isFlow;

        public List<YamlNode> Items { get; } = [];

        public List<YamlEntry> Entries { get; } = [];

        public Dictionary<string, int> Lines { get; } = new(StringComparer.Ordinal);

        public YamlScalar? Key { get; set; }

        public YamlNode Finish() => isMapping
            ? new YamlMapping(start, [.. Entries])
            : new YamlSequence(start, [.. Items]);
    }
}
