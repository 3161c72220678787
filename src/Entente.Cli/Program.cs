using System.CommandLine;
using System.Text;
using Entente.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(false);
var root = new RootCommand("Reads news reports and codes who did what to whom, when, where and according to whom.")
{
    CodeCommand.Create(),
    ExplainCommand.Create(),
    ParseCommand.Create(),
    EvalCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine($"entente: {error.Message}");
    Console.Error.WriteLine($"Try 'entente {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help'.");
    return ExitCodes.Usage;
}
try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine($"entente: {e.Message}");
    return ExitCodes.Failed;
}
