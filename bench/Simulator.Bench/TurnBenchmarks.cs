using BenchmarkDotNet.Attributes;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;
using Simulator.Scenarios;

namespace Simulator.Bench;

/// <summary>The parts of a turn, and making a case ready.</summary>
public class TurnBenchmarks
{
    private readonly EmbeddedReader _reader = new();
    private readonly BenchCase _case = BenchCase.Load("burst-pipe");
    private readonly string _root = BenchCase.Root;
    private readonly TurnEngine _engine;
    private readonly SessionState _state;
    private readonly string _text;
    private readonly Reading _reading;

    public TurnBenchmarks()
    {
        _engine = new TurnEngine(_case.Scenario);
        var rehearsal = Rehearsal.Start(_engine, _case.Scenario, _reader, 7);
        foreach (var turn in _case.Talks[0].Take(8))
        {
            rehearsal.Take(turn);
        }

        _state = rehearsal.State;
        _text = _case.Talks[0][8];
        _reading = _reader.Read(_text, _engine.ContextOf(_state));
    }

    [Benchmark]
    public object Read() => _reader.Read(_text, _engine.ContextOf(_state));

    [Benchmark]
    public object Decide() => _engine.Decide(_state, _text, _reading);

    [Benchmark]
    public object PrepareEngine() => new TurnEngine(_case.Scenario);

    [Benchmark]
    public object WholeTalk()
    {
        var rehearsal = Rehearsal.Start(_engine, _case.Scenario, _reader, 7);
        foreach (var turn in _case.Talks[0])
        {
            rehearsal.Take(turn);
        }

        return rehearsal.State;
    }

    [Benchmark]
    public object LoadCase() => ScenarioLoader.Load(ScenarioBundle.ReadFolder(BenchCase.Root, _case.Id)!);

    [Benchmark]
    public object ListCases() => new ScenarioCatalog(_root).List();
}
