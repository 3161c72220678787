using System.Reflection;

namespace Entente.Cli.Tests;

/// <summary>A room knows those before it and none after.</summary>
public sealed class RoomsTests
{
    private static readonly string[] Rooms = ["Entente.Language", "Entente.World", "Entente.Coding", "Entente.Training", "entente"];

    [Fact]
    public void A_room_knows_only_those_before_it()
    {
        foreach (var (room, number) in Rooms.Select((r, i) => (r, i)))
        {
            var known = Assembly.Load(room).GetReferencedAssemblies().Select(a => a.Name!).Where(n => Rooms.Contains(n, StringComparer.Ordinal));
            Assert.All(known, k => Assert.Contains(k, Rooms[..number]));
        }
    }

    [Theory]
    [InlineData("Entente.Language")]
    [InlineData("Entente.World")]
    [InlineData("Entente.Coding")]
    public void What_codes_reports_reaches_neither_network_nor_console(string room)
    {
        var known = Assembly.Load(room).GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.DoesNotContain("System.Console", known);
        Assert.DoesNotContain(known, k => k.StartsWith("System.Net", StringComparison.Ordinal));
    }
}
