using System.Reflection;

namespace Entente.Cli.Tests;

/// <summary>
/// The public surface of the libraries is as it is written down in PublicApi. Where a change of it is meant, run the tests once with
/// ENTENTE_UPDATE_API=1 and commit what they write.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Entente.Language")]
    [InlineData("Entente.World")]
    [InlineData("Entente.Coding")]
    public void The_public_surface_changes_only_on_purpose(string room)
    {
        var file = Path.Combine(Repository.Root, "tests", "Entente.Cli.Tests", "PublicApi", room + ".txt");
        var surface = string.Join('\n', Surface(Assembly.Load(room))) + "\n";
        if (Environment.GetEnvironmentVariable("ENTENTE_UPDATE_API") is { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, surface);
        }
        var written = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        string[] was = written.Split('\n'), now = surface.Split('\n');
        Assert.True(written == surface, $"gone:\n{string.Join('\n', was.Except(now))}\nnew:\n{string.Join('\n', now.Except(was))}\nIf this is meant, run the tests with ENTENTE_UPDATE_API=1.");
    }

    private static IEnumerable<string> Surface(Assembly assembly) =>
        assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(t => Members(t).Prepend(Describe(t)));

    private static string Describe(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        return $"{kind} {Name(type)}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return [$"  {string.Join(", ", Enum.GetNames(type))}"];
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        List<string> members = [];
        foreach (var c in type.GetConstructors(Own).Where(c => c.IsPublic || c.IsFamily)) members.Add($"  new({Parameters(c)})");
        foreach (var f in type.GetFields(Own).Where(f => f.IsPublic || f.IsFamily)) members.Add($"  {(f.IsLiteral ? "const " : f.IsStatic ? "static " : "")}{Name(f.FieldType)} {f.Name}");
        foreach (var p in type.GetProperties(Own))
        {
            var (get, set) = (Seen(p.GetMethod), Seen(p.SetMethod));
            if (!get && !set) continue;
            var init = set && p.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit");
            var index = p.GetIndexParameters() is { Length: > 0 } ps ? $"[{string.Join(", ", ps.Select(x => Name(x.ParameterType)))}]" : "";
            members.Add($"  {((p.GetMethod ?? p.SetMethod)!.IsStatic ? "static " : "")}{Name(p.PropertyType)} {p.Name}{index} {{ {(get ? "get; " : "")}{(init ? "init; " : set ? "set; " : "")}}}");
        }
        foreach (var m in type.GetMethods(Own).Where(m => Seen(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)) && !m.Name.StartsWith('<') && !IsOfRecords(m)))
            members.Add($"  {(m.IsStatic ? "static " : "")}{Name(m.ReturnType)} {m.Name}({Parameters(m)})");
        return members.Order(StringComparer.Ordinal);
    }

    private static bool Seen(MethodBase? m) => m is not null && (m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly);

    // What every record has tells nothing.
    private static bool IsOfRecords(MethodInfo m) => m.Name is "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "Deconstruct" or "op_Equality" or "op_Inequality";

    private static string Parameters(MethodBase m) => string.Join(", ", m.GetParameters().Select(p => $"{(p.IsOut ? "out " : "")}{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = …" : "")}"));

    private static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        var name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Namespace?.StartsWith("Entente", StringComparison.Ordinal) == true && !type.IsGenericParameter ? type.FullName ?? type.Name : type.Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
