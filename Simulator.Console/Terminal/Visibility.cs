using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Simulator.Console.Tests")]
[assembly: InternalsVisibleTo("Simulator.Console.EditorHost")]
