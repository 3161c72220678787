using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Entente.Cli.Commands;

/// <summary>Adds to a command's help what follows its options: examples, exit codes.</summary>
internal static class Help
{
    private const string ExitCodesText = "Exit codes: 0 all was done, 1 something could not be read or done, 2 wrong usage.";
    private static readonly Dictionary<Command, string> Details = [];

    /// <summary>Notes what follows the options in the help of a command.</summary>
    public static Command WithDetails(this Command command, string details)
    {
        Details[command] = details;
        return command;
    }

    /// <summary>Makes the help of a root command and those below it show the details.</summary>
    public static void Show(RootCommand root)
    {
        foreach (var option in root.Options)
            if (option is HelpOption { Action: HelpAction standard }) option.Action = new Action(standard);
    }

    /// <summary>What to type for the help of a command: <c>entente eval ties --help</c>.</summary>
    public static string Of(CommandResult command)
    {
        var typed = "--help";
        for (var at = command; at.Command is not RootCommand && at.Parent is CommandResult above; at = above) typed = $"{at.Command.Name} {typed}";
        return $"entente {typed}";
    }

    private sealed class Action(HelpAction standard) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            standard.Invoke(parseResult);
            if (Details.TryGetValue(parseResult.CommandResult.Command, out var details)) Console.WriteLine(details + "\n");
            Console.WriteLine(ExitCodesText);
            return ExitCodes.Done;
        }
    }
}
