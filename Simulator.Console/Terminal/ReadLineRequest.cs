namespace Simulator.Console.Terminal;

/// <summary>One question to the person at the terminal.</summary>
/// <param name="Prompt">Printed before the draft; cleaned and cut to half the width.</param>
/// <param name="Draft">Text the line starts with, for example one the caller refused; the cursor stands at its end.</param>
/// <param name="PromptStyle">SGR parameters for the prompt such as "1;36"; empty for none.</param>
internal sealed record ReadLineRequest(string Prompt, string Draft = "", string PromptStyle = "");
