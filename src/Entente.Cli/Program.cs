using System.CommandLine;
using System.Text;
using Entente.Cli.Commands;
using Entente.Cli.Output;

Console.OutputEncoding = new UTF8Encoding(false);
var root = new RootCommand("Reads news reports and codes who did what to whom, when, where and according to whom.")
{
    CodeCommand.Create(),
    BriefCommand.Create(),
    ExplainCommand.Create(),
    ParseCommand.Create(),
    UnresolvedCommand.Create(),
    EvalCommand.Create(),
    ImportCommand.Create(),
};
root.WithDetails("""
    Examples:
      entente code report.txt --published 2026-02-21
      entente brief report.txt --published 2026-02-21
      entente explain "Rebels refused to release the hostages."

    'entente COMMAND --help' tells more of a command.
    """);
Help.Show(root);
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine(Page.Clean($"entente: {error.Message}"));
    Console.Error.WriteLine($"Try '{Help.Of(parsed.CommandResult)}'.");
    return ExitCodes.Usage;
}
try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (IOException e) when (Terminal.IsGone(e))
{
    return ExitCodes.OutputClosed;
}
catch (Exception e)
{
    Console.Error.WriteLine(Page.Clean("entente: " + e switch
    {
        FileNotFoundException { FileName: { } file } => $"{file}: no such file",
        IOException or UnauthorizedAccessException or InvalidDataException => e.Message,
        _ => $"unexpected error ({e.GetType().Name}: {e.Message}); please report this as a defect",
    }));
    return ExitCodes.Failed;
}
