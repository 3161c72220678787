using Entente.World;

namespace Entente.Coding.Offices;

/// <summary>The words of an office beside a name or in its clause.</summary>
/// <param name="First">First word.</param>
/// <param name="End">Index after the last word.</param>
/// <param name="Role">The role noun that is the head.</param>
/// <param name="Rule">How it was read.</param>
/// <param name="Standing">Whether the office is held, where the clause tells; null where only the words may.</param>
/// <param name="Described">Whether the words are those of a clause, that need not give the office its name.</param>
internal readonly record struct OfficePhrase(int First, int End, RoleMatch Role, string Rule, string? Standing = null, bool Described = false);
