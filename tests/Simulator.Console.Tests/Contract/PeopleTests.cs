using System.IO.Compression;
using System.Text;
using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;

namespace Simulator.Console.Tests.Contract;

/// <summary><c>people</c>, and what changes for the other commands once a store has an administrator.</summary>
public sealed class PeopleTests
{
    private const string Pin = "739514";
    private const string Turns = "您好，我是社区的小李。\n";

    [Fact]
    public async Task A_store_without_administrators_asks_nobody_for_anything()
    {
        using var app = new App();
        var played = (await app.PlayAsync(Turns, "--as", "小明")).ShouldExit(0).ShouldMatch("play");

        (await app.RunAsync("review", played.Session)).ShouldExit(0);
        (await app.RunAsync("people", "add", "wangfang", "--name", "王芳", "--json")).ShouldExit(0).ShouldMatch("people");
        (await app.RunAsync("people", "list", "--json")).ShouldExit(0).Json[0].GetProperty("name").GetString().ShouldBe("王芳");
        (await app.RunAsync("sessions", "--json")).ShouldExit(0).Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task In_a_closed_store_a_trainee_sees_their_own_sessions_a_mentor_those_of_the_unit_and_the_log_knows()
    {
        using var app = new App();
        await CloseAsync(app);
        await AsAsync(app, "root", "people", "unit", "add", "鲁固社区", "--level", "community");
        await AddAsync(app, "alice", "--unit", "鲁固社区");
        await AddAsync(app, "bob", "--unit", "鲁固社区");
        await AddAsync(app, "mentor", "--unit", "鲁固社区", "--role", "mentor");

        app.Environment["SIMULATOR_PIN"] = Pin;
        var session = (await app.PlayAsync(Turns, "--as", "ALICE")).ShouldExit(0).ShouldMatch("play").Session;

        (await app.RunAsync("review", session)).ShouldExit(2).Output.ShouldBeEmpty();
        (await app.RunAsync("review", session, "--as", "alice")).ShouldExit(0);
        var other = (await app.RunAsync("review", session, "--as", "bob")).ShouldExit(2);
        other.Output.ShouldBeEmpty();
        other.Error.ShouldBe((await app.RunAsync("review", "no-such", "--as", "alice")).ShouldExit(2).Error.Replace("no-such", session, StringComparison.Ordinal));
        foreach (var command in new[] { "score", "resume" })
        {
            (await app.RunAsync(command, session, "--as", "bob")).ShouldExit(2).Error.ShouldBe(other.Error);
        }

        (await app.RunAsync("redo", session, "--turn", "1", "--as", "bob")).ShouldExit(2).Error.ShouldBe(other.Error);
        (await app.RunAsync("review", session, "--as", "root")).ShouldExit(2);
        (await app.RunAsync("review", session, "--as", "mentor")).ShouldExit(0);
        (await app.RunAsync("sessions", "--json", "--as", "bob")).ShouldExit(0).Lines.ShouldBeEmpty();
        (await app.RunAsync("sessions", "--json", "--as", "mentor")).ShouldExit(0).Lines.Count.ShouldBe(1);

        var access = (await app.RunAsync("people", "access", "alice", "--json", "--as", "alice")).ShouldExit(0).ShouldMatch("people").Json;
        access.Count(e => !e.GetProperty("allowed").GetBoolean()).ShouldBe(5);
        access.Count(e => e.GetProperty("allowed").GetBoolean()).ShouldBe(1);
        (await app.RunAsync("people", "access", "alice", "--as", "bob")).ShouldExit(2);
        (await app.RunAsync("verify")).ShouldExit(0);
    }

    [Fact]
    public async Task A_registered_name_is_played_only_with_its_pin_and_a_nickname_freely()
    {
        using var app = new App();
        await CloseAsync(app);
        await AddAsync(app, "alice");

        (await app.PlayAsync(Turns, "--as", "alice", "--pin-file", app.File("wrong.txt", "000001"))).ShouldExit(2).Output.ShouldBeEmpty();
        (await app.PlayAsync(Turns, "--as", "аlice")).ShouldExit(2).Output.ShouldBeEmpty();
        (await app.PlayAsync(Turns, "--as", "alice", "--pin-file", app.File("pin.txt", Pin + "\n"))).ShouldExit(0).ShouldMatch("play");
        (await app.PlayAsync(Turns, "--as", "路人甲")).ShouldExit(0).ShouldMatch("play");
        (await app.RunAsync("people", "list", "--as", "nobody-here", "--pin-file", app.File("pin.txt", Pin))).ShouldExit(2)
            .Error.ShouldBe((await app.RunAsync("people", "list", "--as", "alice", "--pin-file", app.File("wrong.txt", "000001"))).Error);
    }

    [Fact]
    public async Task Five_wrong_pins_lock_and_an_administrator_unlocks()
    {
        using var app = new App();
        await CloseAsync(app);
        await AddAsync(app, "alice");
        var wrong = app.File("wrong.txt", "000001");
        for (var i = 0; i < 3; i++)
        {
            (await app.RunAsync("sessions", "--as", "alice", "--pin-file", wrong)).ShouldExit(2);
        }

        app.Environment["SIMULATOR_PIN"] = Pin;
        (await app.RunAsync("people", "pin", "alice", "--generate", "--json", "--as", "root")).ShouldExit(0).ShouldMatch("people");
        (await app.RunAsync("people", "pin", "alice", "--unlock", "--as", "root")).ShouldExit(0);
    }

    [Theory]
    [InlineData("utf8")]
    [InlineData("bom")]
    [InlineData("gb18030")]
    [InlineData("xlsx")]
    public async Task A_list_is_imported_in_any_encoding_with_a_reason_for_every_refused_line(string encoding)
    {
        using var app = new App();
        string[][] table =
        [
            ["姓名", "工号", "单位", "角色", "联系方式"],
            ["王芳", "001", "城关区/八廓街道/鲁固社区", "学员", "139,\"0000\"\n0000"],
            ["=HYPERLINK(\"http://x\",\"点我\")", "002", "鲁固社区", "导师、学员", ""],
            ["\u001b[31m红", "003", "", "", ""],
            ["没工号", "", "", "", ""],
            ["重复", "001", "", "", ""],
        ];
        var file = encoding == "xlsx" ? app.File("list.xlsx", Workbook(table)) : app.File("list.csv", Encoded(Csv(table), encoding));

        var dry = (await app.RunAsync("people", "import", file, "--create-units", "--dry-run", "--json")).ShouldExit(1).ShouldMatch("people");
        dry.Json[^1].GetProperty("added").GetInt32().ShouldBe(encoding == "xlsx" ? 2 : 2 - 1 + 1 - 1);
        (await app.RunAsync("people", "list", "--json")).ShouldExit(0).Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_imported_twice_changes_nothing_and_formulas_stay_text()
    {
        using var app = new App();
        var file = app.File("list.csv", "工号,姓名,单位\n001,王芳,城关区/八廓街道/鲁固社区\n002,=1+1,鲁固社区\n");

        var first = (await app.RunAsync("people", "import", file, "--create-units", "--json")).ShouldExit(0).ShouldMatch("people");
        first.Json[^1].GetProperty("added").GetInt32().ShouldBe(2);
        var second = (await app.RunAsync("people", "import", file, "--create-units", "--json")).ShouldExit(0);
        second.Json[^1].GetProperty("unchanged").GetInt32().ShouldBe(2);
        var people = (await app.RunAsync("people", "list", "--json")).ShouldExit(0).ShouldMatch("people").Json;
        people.Select(p => p.GetProperty("name").GetString()).ShouldBe(["王芳", "=1+1"], ignoreOrder: true);
        people.ShouldAllBe(p => p.GetProperty("unit_path").GetString() == "城关区/八廓街道/鲁固社区");
        (await app.RunAsync("people", "unit", "list", "--json")).ShouldExit(0).ShouldMatch("people").Lines.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("bomb")]
    [InlineData("many")]
    [InlineData("outside")]
    [InlineData("absolute")]
    [InlineData("twice")]
    [InlineData("link")]
    [InlineData("crc")]
    [InlineData("doctype")]
    [InlineData("rubbish")]
    public async Task A_hostile_workbook_is_refused(string kind)
    {
        using var app = new App();
        var file = app.File("hostile.xlsx", Hostile(kind));

        var run = (await app.RunAsync("people", "import", file)).ShouldExit(1);

        run.Error.ShouldContain("hostile.xlsx");
        run.Output.ShouldBeEmpty();
        Directory.GetFiles(app.Folder).ShouldBe([file]);
    }

    [Fact]
    public async Task Erased_words_are_in_no_file_and_everything_verifies()
    {
        using var app = new App();
        await CloseAsync(app);
        await AddAsync(app, "zhaoliu-login", "--name", "赵六六", "--contact", "13912345678");
        app.Environment["SIMULATOR_PIN"] = Pin;
        var session = (await app.PlayAsync("我是独一无二的一句话呀。\n", "--as", "zhaoliu-login")).ShouldExit(0).Session;
        var export = (await app.RunAsync("people", "export", "zhaoliu-login", "--as", "zhaoliu-login")).ShouldExit(0);
        export.Output.ShouldContain("独一无二");
        export.Output.ShouldContain("13912345678");
        (await app.RunAsync("people", "erase", "zhaoliu-login", "--as", "root")).ShouldExit(2);
        Residue(app).ShouldNotBeEmpty();

        (await app.RunAsync("people", "erase", "zhaoliu-login", "--yes", "--json", "--as", "root")).ShouldExit(0).ShouldMatch("people");

        Residue(app).ShouldBeEmpty();
        (await app.RunAsync("verify")).ShouldExit(0);
        (await app.RunAsync("people", "list", "--all", "--json", "--as", "root")).Json.ShouldContain(p => p.GetProperty("erased").GetBoolean());
        (await app.PlayAsync(Turns, "--as", "zhaoliu-login")).ShouldExit(0).Session.ShouldNotBe(session);
    }

    [Fact]
    public async Task Retention_is_shown_set_and_applied()
    {
        using var app = new App();
        await app.PlayAsync(Turns);
        (await app.RunAsync("people", "retention", "--json")).ShouldExit(0).ShouldMatch("people").Json[0].GetProperty("days").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await app.RunAsync("people", "retention", "--days", "0")).ShouldExit(2);
        (await app.RunAsync("people", "retention", "--days", "30", "--json")).ShouldExit(0).Json[0].GetProperty("sessions_due").GetInt32().ShouldBe(0);
        (await app.RunAsync("people", "retention", "--apply", "--json")).ShouldExit(0).ShouldMatch("people").Json[0].GetProperty("events").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var app = new App();
        await CloseAsync(app);
        app.Environment["SIMULATOR_PIN"] = Pin;
        (await app.RunAsync("people", "disable", "root", "--as", "root")).ShouldExit(2);
        (await app.RunAsync("people", "role", "root", "administrator", "--remove", "--as", "root")).ShouldExit(2);
        (await app.RunAsync("people", "erase", "root", "--yes", "--as", "root")).ShouldExit(2);
    }

    private static async Task CloseAsync(App app) =>
        (await app.RunAsync("people", "add", "root", "--role", "administrator", "--whole-store", "--new-pin-file", app.File("pin.txt", Pin))).ShouldExit(0);

    private static async Task AddAsync(App app, string login, params string[] more)
    {
        await AsAsync(app, "root", ["people", "add", login, "--new-pin-file", app.File("pin.txt", Pin), .. more]);
    }

    private static async Task<Finished> AsAsync(App app, string login, params string[] arguments) =>
        (await app.RunAsync([.. arguments, "--as", login, "--pin-file", app.File("pin.txt", Pin)])).ShouldExit(0);

    private static List<string> Residue(App app)
    {
        string[] words = ["赵六六", "13912345678", "独一无二", "zhaoliu-login"];
        return
        [
            .. Directory.GetFiles(app.Data, "*", SearchOption.AllDirectories)
                .Where(f => words.Any(w => File.ReadAllBytes(f).AsSpan().IndexOf(Encoding.UTF8.GetBytes(w)) >= 0)),
        ];
    }

    private static string Csv(string[][] table) => string.Concat(table.Select(r => string.Join(',', r.Select(c => "\"" + c.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")) + "\r\n"));

    private static byte[] Encoded(string text, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return encoding switch
        {
            "gb18030" => Encoding.GetEncoding("GB18030").GetBytes(text),
            "bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private static byte[] Workbook(string[][] table) => Zip(("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(
        "<worksheet><sheetData>" + string.Concat(table.Select((r, i) => $"<row r=\"{i + 1}\">" + string.Concat(r.Select((c, k) =>
            $"<c r=\"{(char)('A' + k)}{i + 1}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(c.Replace("\u001b", "\u202e", StringComparison.Ordinal))}</t></is></c>")) + "</row>")) + "</sheetData></worksheet>")));

    private static byte[] Hostile(string kind)
    {
        var sheet = Encoding.UTF8.GetBytes("<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>工号</t></is></c></row></sheetData></worksheet>");
        switch (kind)
        {
            case "bomb":
                return Zip(("xl/worksheets/sheet1.xml", new byte[30 << 20]));
            case "many":
                return Zip([.. Enumerable.Range(0, 1001).Select(i => ($"x{i}", sheet))]);
            case "outside":
                return Zip(("xl/worksheets/sheet1.xml", sheet), ("../../evil", sheet));
            case "absolute":
                return Zip(("xl/worksheets/sheet1.xml", sheet), ("/tmp/evil", sheet));
            case "twice":
                return Zip(("xl/worksheets/sheet1.xml", sheet), ("XL/worksheets/sheet1.xml", sheet));
            case "link":
                return Zip(("xl/worksheets/sheet1.xml", sheet), ("link", sheet), 0xA1FF << 16);
            case "doctype":
                return Zip(("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>")));
            case "crc":
                var bytes = Zip(("xl/worksheets/sheet1.xml", sheet));
                var at = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
                bytes[at + 16] ^= 0xFF;
                return bytes;
            default:
                return "PK this is no archive at all"u8.ToArray();
        }
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries) => Zip(entries, 0);

    private static byte[] Zip((string Name, byte[] Bytes) one, (string Name, byte[] Bytes) other, int attributes) => Zip([one, other], attributes);

    private static byte[] Zip((string Name, byte[] Bytes)[] entries, int attributes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = zip.CreateEntry(name);
                entry.ExternalAttributes = name == "link" ? attributes : 0;
                using var to = entry.Open();
                to.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
