using System.Runtime.InteropServices;
using System.Text;

namespace RunbookLint.Cli.Files;

/// <summary>Tells regular files from pipes, devices and sockets, which must not even be opened: that alone may block, or act on a device.</summary>
internal static class FileType
{
    private const int CurrentFolder = -100;
    private const uint WantsTypeAndSize = 0x1 | 0x200;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Pipe = 0x1000;

    private static readonly nint Statx = OperatingSystem.IsLinux() ? Find() : 0;

    /// <summary>Whether the path, links followed, is a regular file, as far as the system can say.</summary>
    public static bool IsRegular(string path) => TypeOf(path) is null or Regular;

    /// <summary>Whether the path, links followed, is a pipe.</summary>
    public static bool IsPipe(string path) => TypeOf(path) is Pipe;

    /// <summary>The type; null where the system does not say.</summary>
    private static int? TypeOf(string path)
    {
        if (Statx == 0)
            return null;

        // The kernel's own layout of struct statx, the same on all processors; .NET has no call that tells the type of a file.
        Span<byte> result = stackalloc byte[256];
        var name = Encoding.UTF8.GetBytes(path + '\0');
        unsafe
        {
            fixed (byte* first = name)
            fixed (byte* made = result)
            {
                var failed = ((delegate* unmanaged<int, byte*, int, uint, byte*, int>)Statx)(CurrentFolder, first, 0, WantsTypeAndSize, made) != 0;
                return failed ? null : BitConverter.ToUInt16(result[ModeOffset..]) & TypeMask;
            }
        }
    }

    /// <summary>The C library is part of the process already; asked for by name it would be searched in a dozen folders. Old ones do not have the call.</summary>
    private static nint Find() => NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "statx", out var address) ? address : 0;
}
