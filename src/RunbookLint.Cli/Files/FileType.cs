using System.Runtime.InteropServices;

namespace RunbookLint.Cli.Files;

/// <summary>Tells regular files from pipes, devices and sockets, which must not even be opened: that alone may block, or act on a device.</summary>
internal static partial class FileType
{
    private const int CurrentFolder = -100;
    private const uint WantsTypeAndSize = 0x1 | 0x200;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Whether the path, links followed, is a regular file, as far as the system can say.</summary>
    public static bool IsRegular(string path)
    {
        if (!OperatingSystem.IsLinux())
            return true;

        // The kernel's own layout of struct statx, the same on all processors; .NET has no call that tells the type of a file.
        var result = new byte[256];
        try
        {
            return statx(CurrentFolder, path, 0, WantsTypeAndSize, result) != 0 || (BitConverter.ToUInt16(result, ModeOffset) & TypeMask) == Regular;
        }
        catch (EntryPointNotFoundException)
        {
            return true;
        }
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, byte[] result);
}
