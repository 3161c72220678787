namespace Entente.Cli.Import;

/// <summary>Turns dictionaries of PETRARCH and TABARI into a world.</summary>
internal static class PetrarchImport
{
    /// <summary>Reads dictionaries in their order.</summary>
    /// <param name="dictionaries">What was read of the files.</param>
    /// <param name="known">The program's own world.</param>
    public static ImportedWorld Of(IEnumerable<PetrarchDictionary> dictionaries, World.World known)
    {
        var result = new ImportedWorld();
        var (actors, agents) = (new ActorImport(known, result), new AgentImport(result));
        foreach (var dictionary in dictionaries)
        {
            if (dictionary.IsDiscards)
            {
                result.Discards += dictionary.Actors.Sum(a => a.Names.Count);
                continue;
            }
            actors.Add(dictionary);
            agents.Add(dictionary);
        }
        actors.Finish();
        return result;
    }
}
