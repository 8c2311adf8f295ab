using System.Reflection;
using System.Text.Json;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace HocVuSo.Tests.House;

/// <summary>
/// Reads modules.json and a compiled assembly and says where one folder uses another that it may not. Works on the
/// compiled code, so nothing hides behind a "var" or an alias: fields, bases, signatures, bodies, generic arguments.
/// </summary>
internal sealed class Modules(string root, IReadOnlyDictionary<string, string[]> arrows)
{
    public static Modules Declared()
    {
        using var stream = typeof(Site).Assembly.GetManifestResourceStream("HocVuSo.modules.json")!;
        return new Modules("HocVuSo", JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!);
    }

    public IReadOnlyDictionary<string, string[]> Arrows => arrows;

    public List<string> Faults(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in module.GetAllTypes())
        {
            if (FolderOf(type) is not { } folder)
            {
                continue;
            }

            if (!arrows.TryGetValue(folder, out var allowed))
            {
                faults.Add($"{folder} is not declared in modules.json ({type.FullName})");
                continue;
            }

            foreach (
                var used in Uses(type).Select(FolderOf).OfType<string>().Distinct(StringComparer.Ordinal)
            )
            {
                if (used != folder && !allowed.Contains(used))
                {
                    faults.Add($"{folder} uses {used} in {type.FullName}");
                }
            }
        }

        return [.. faults];
    }

    /// <summary>The first circle among the declared arrows, or null.</summary>
    public string? Circle()
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in arrows.Keys)
        {
            if (Walk(start, []) is { } circle)
            {
                return circle;
            }
        }

        return null;

        string? Walk(string folder, List<string> path)
        {
            if (path.Contains(folder))
            {
                return string.Join(" → ", [.. path, folder]);
            }

            return finished.Contains(folder)
                ? null
                : arrows
                    .GetValueOrDefault(folder, [])
                    .Select(next => Walk(next, [.. path, folder]))
                    .FirstOrDefault(c => c is not null)
                    ?? Finished(folder);
        }

        string? Finished(string folder)
        {
            finished.Add(folder);
            return null;
        }
    }

    /// <summary>The folder is the second word of the namespace; types of the root namespace belong to all.</summary>
    private string? FolderOf(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        var parts = type.Namespace.Split('.');
        return parts.Length > 1 && parts[0] == root ? parts[1] : null;
    }

    private static IEnumerable<TypeReference> Uses(TypeDefinition type)
    {
        var direct = new List<TypeReference?> { type.BaseType };
        direct.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        direct.AddRange(type.Fields.Select(f => f.FieldType));
        direct.AddRange(type.CustomAttributes.Select(a => a.AttributeType));
        foreach (var method in type.Methods)
        {
            direct.Add(method.ReturnType);
            direct.AddRange(method.Parameters.Select(p => p.ParameterType));
            direct.AddRange(method.CustomAttributes.Select(a => a.AttributeType));
            if (!method.HasBody)
            {
                continue;
            }

            direct.AddRange(method.Body.Variables.Select(v => v.VariableType));
            foreach (var operand in method.Body.Instructions.Select(i => i.Operand))
            {
                switch (operand)
                {
                    case TypeReference t:
                        direct.Add(t);
                        break;
                    case MethodReference m:
                        direct.Add(m.DeclaringType);
                        direct.Add(m.ReturnType);
                        if (m is GenericInstanceMethod generic)
                        {
                            direct.AddRange(generic.GenericArguments);
                        }

                        break;
                    case FieldReference f:
                        direct.Add(f.DeclaringType);
                        direct.Add(f.FieldType);
                        break;
                }
            }
        }

        return direct.OfType<TypeReference>().SelectMany(Parts);
    }

    /// <summary>List&lt;Unit[]&gt; uses List and Unit.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic
                .GenericArguments.SelectMany(Parts)
                .Prepend(generic.ElementType),
            TypeSpecification specification => Parts(specification.ElementType),
            _ => [type],
        };
}
