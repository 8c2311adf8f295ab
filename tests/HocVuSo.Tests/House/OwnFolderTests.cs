using System.Runtime.Versioning;
using HocVuSo.Database;

namespace HocVuSo.Tests.House;

public sealed class OwnFolderTests
{
    [Fact, SupportedOSPlatform("linux")]
    public async Task The_folders_and_the_database_file_are_their_owners_alone()
    {
        var parent = Directory.CreateTempSubdirectory("hocvuso-own-").FullName;
        try
        {
            var data = Path.Combine(parent, "var", "data");
            var settings = Settings.For(data, "Data Source=" + Path.Combine(data, "hocvuso.db"));
            await using (var app = Site.Build(settings))
            using (var engine = new Engine(settings.Database))
            {
                await Schema.Migrate(engine, TimeProvider.System, TestContext.Current.CancellationToken);
            }

            const UnixFileMode file = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(file | UnixFileMode.UserExecute, File.GetUnixFileMode(data));
            Assert.Equal(file | UnixFileMode.UserExecute, File.GetUnixFileMode(settings.KeysFolder));
            Assert.All(
                Directory.GetFiles(data, "hocvuso.db*"),
                path => Assert.Equal(file, File.GetUnixFileMode(path))
            );
            Assert.True(File.Exists(Path.Combine(data, "hocvuso.db")));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(parent, recursive: true);
        }
    }
}
