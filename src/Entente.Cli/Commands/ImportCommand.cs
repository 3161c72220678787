using System.CommandLine;
using System.Globalization;
using System.Text;
using Entente.Cli.Import;
using Entente.Cli.Output;

namespace Entente.Cli.Commands;

/// <summary><c>entente import</c>: turns what other programs know into files of this one.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => new Command("import", "Turns other programs' dictionaries into a world file.") { Petrarch() }.WithDetails("""
        Example:
          entente import petrarch Phoenix.Countries.actors.txt Phoenix.agents.txt --output my-world.yaml
        """);

    private static Command Petrarch()
    {
        var files = new Argument<string[]>("file") { Description = "Dictionaries of actors or agents, in PETRARCH's or TABARI's form", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output") { HelpName = "file", Description = "Where to write the world file; without it, to standard output" };
        var command = new Command("petrarch", "Turns actor and agent dictionaries of PETRARCH and TABARI into one world file.") { files, output }.WithDetails("""
            Actors become entities, agents role nouns. CAMEO's codes become countries and sectors;
            'cameo' keeps what the dictionary had. On standard error it tells how many entries were
            read and carried, and of each that was not, its file, line and the reason.

            Examples:
              entente import petrarch Phoenix.Countries.actors.txt Phoenix.agents.txt --output my-world.yaml
              entente import petrarch mine.actors.txt > my-world.yaml
            """);
        command.SetAction(parse => Run(parse.GetValue(files)!, parse.GetValue(output)));
        return command;
    }

    private static int Run(string[] files, string? output)
    {
        // All are read before anything is written.
        var dictionaries = files.Select(PetrarchReader.ReadFile).ToList();
        var world = PetrarchImport.Of(dictionaries, Engine.World());
        var text = WorldFileWriter.Write(world, files);
        if (output is not null) File.WriteAllText(output, text);
        else
        {
            using var stream = Terminal.OpenOutput();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        Report(world);
        return ExitCodes.Done;
    }

    private static void Report(ImportedWorld world)
    {
        foreach (var remark in world.Refused) Tell($"{remark.Place}: not carried: {remark.Text}");
        foreach (var remark in world.Partly) Tell($"{remark.Place}: {remark.Text}");
        if (world.Dropped.Count > 0) Tell("parts of codes without a place here, with their number (kept in 'cameo'): " + string.Join(", ", world.Dropped.Select(d => $"{d.Key} {d.Value}")));
        if (world.Discards > 0) Tell($"entries of discard lists, which name nobody: {world.Discards}");
        var share = world.Read == 0 ? 100 : Math.Floor(1000.0 * world.Carried / world.Read) / 10;
        Tell(string.Create(CultureInfo.InvariantCulture, $"entries read {world.Read}, carried {world.Carried} ({share:0.0} %), not carried {world.Refused.Count}; entities {world.Entities.Count}, role nouns {world.Roles.Count}"));
    }

    private static void Tell(string line) => Console.Error.WriteLine(Page.Clean(line));
}
