using System.CommandLine;
using Entente.Cli.Output;
using Entente.World.Sources;

namespace Entente.Cli;

/// <summary>World files of the user's own, laid over the program's world.</summary>
internal static class Worlds
{
    /// <summary>The option that names them.</summary>
    public static Option<string[]> Option() => new("--world") { HelpName = "file", Description = "A world file of your own (YAML), which adds to the program's world and goes before it; may be given more than once" };

    /// <summary>The program's world with the files laid over it; warnings go to standard error.</summary>
    /// <exception cref="InvalidDataException">A file holds errors; each is told with its line and what to do.</exception>
    public static World.World Over(World.World world, IReadOnlyList<string> files)
    {
        if (files.Count == 0) return world;
        var builder = new WorldBuilder(world);
        foreach (var file in files)
        {
            using var reader = File.OpenText(file);
            builder.AddWorld(file, reader);
        }

        var problems = builder.Check();
        foreach (var problem in problems) Console.Error.WriteLine(Page.Clean(problem.ToString()));
        if (problems.Any(p => !p.IsWarning)) throw new InvalidDataException("nothing was coded, for the errors in the world files above");
        return world.With(builder.Build());
    }
}
