namespace Entente.World.Sources;

/// <summary>Something wrong in a source file.</summary>
/// <param name="File">Name of the file as it was handed in.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Message">What is wrong, in a sentence without its full stop.</param>
/// <param name="IsWarning">Whether the world can be built all the same.</param>
public sealed record Problem(string File, int Line, string Message, bool IsWarning = false)
{
    /// <summary>In the form that MSBuild and editors understand.</summary>
    public override string ToString() => $"{File}({Line}): {(IsWarning ? "warning" : "error")} world: {Message}";
}
