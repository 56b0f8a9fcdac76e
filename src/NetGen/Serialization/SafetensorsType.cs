using System.Buffers.Binary;

namespace NetGen;

/// <summary>The types of elements of safetensors files: little-endian, whole bytes.</summary>
internal static class SafetensorsType
{
    public const string Single = "F32";
    public const string Int64 = "I64";
    public const string UInt64 = "U64";

    /// <summary>The types for which <see cref="IsFloat"/> holds, for messages.</summary>
    public const string Floats = "F32, F16, BF16 or F64";

    /// <summary>Bytes of an element; 0 for a type that is not known.</summary>
    public static int SizeOf(string type) => type switch
    {
        "BOOL" or "U8" or "I8" or "F8_E5M2" or "F8_E4M3" or "F8_E8M0" => 1,
        "U16" or "I16" or "F16" or "BF16" => 2,
        "U32" or "I32" or Single => 4,
        UInt64 or Int64 or "F64" or "C64" => 8,
        _ => 0,
    };

    /// <summary>Whether elements can be read as <see cref="float"/>.</summary>
    public static bool IsFloat(string type) => type is Single or "F16" or "BF16" or "F64";

    /// <summary>Decodes elements of a type for which <see cref="IsFloat"/> holds, <c>F64</c> rounded.</summary>
    public static void Decode(string type, ReadOnlySpan<byte> bytes, Span<float> values)
    {
        switch (type)
        {
            case Single:
                LittleEndian.Read(bytes, values);
                break;
            case "F16":
                for (int i = 0; i < values.Length; i++)
                    values[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]);
                break;
            case "BF16":
                for (int i = 0; i < values.Length; i++)
                    values[i] = BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]) << 16);
                break;
            default:
                for (int i = 0; i < values.Length; i++)
                    values[i] = (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..]);
                break;
        }
    }
}
