using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Importing;
using Simulator.Core.People.Units;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Tests.People;

public sealed class PeopleServiceTests : IDisposable
{
    private const string Pin = "739514";

    private static readonly ImportWords Words = new(
        word => word switch { "学员" => Role.Trainee, "导师" => Role.Mentor, "管理员" => Role.Administrator, _ => RoleGrant.Named(word) },
        word => word switch { "汉语" or "zh" => "zh", "藏语" or "bo" => "bo", _ => null },
        role => role == Role.Trainee ? "学员" : "导师");

    private readonly PeopleKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Fact]
    public async Task Personal_data_stands_in_erasable_words_and_never_in_a_body_or_a_head()
    {
        var person = await _kit.AddAsync("王芳", secret: Pin, number: "N-4711");

        person.Id.ShouldMatch("^p-[a-z0-9]{6}$");
        person.Pseudonym.ShouldMatch("^学员-[A-Z0-9]{4}$");
        foreach (var stored in await _kit.Journal.ReadAsync(new StreamId("person", person.Id), 0, default))
        {
            stored.Body.ShouldNotContain("王芳");
            stored.Body.ShouldNotContain("4711");
            stored.Body.ShouldNotContain(Pin);
        }

        var head = (await _kit.Journal.ListAsync("person", default)).ShouldHaveSingleItem().Head;
        head.ShouldNotContain("王芳");
        head.ShouldNotContain("4711");
        PersonHead.Parse(head)!.Pseudonym.ShouldBe(person.Pseudonym);
    }

    [Theory]
    [InlineData("王\u200B芳")]
    [InlineData("王 芳")]
    [InlineData("王芳")]
    public async Task Two_look_alike_logins_cannot_register(string second)
    {
        await _kit.AddAsync("王芳");

        var answer = await _kit.People.RegisterAsync(Actor.Local, new NewPerson(new PersonWords(second)), _kit.Now, default);

        answer.Refusal!.Code.ShouldBeOneOf("person.login_taken", "person.bad_login");
        (await _kit.DirectoryAsync()).All.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Fifty_at_once_with_one_login_are_one_person()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            Task.Run(async () => await _kit.People.RegisterAsync(Actor.Local, new NewPerson(new PersonWords("same")), _kit.Now, default))));

        answers.Count(a => a.Refusal is null).ShouldBe(1);
    }

    [Theory]
    [InlineData("\u001B[31mroot")]
    [InlineData("王\u202E芳")]
    [InlineData("a b")]
    [InlineData("=cmd")]
    [InlineData("[red]x[/]")]
    [InlineData("")]
    public async Task Logins_with_anything_but_letters_and_digits_are_refused(string login) =>
        (await _kit.People.RegisterAsync(Actor.Local, new NewPerson(new PersonWords(login)), _kit.Now, default)).Refusal!.Code.ShouldBe("person.bad_login");

    [Fact]
    public async Task The_first_administrator_closes_the_store_and_needs_a_secret_and_the_whole_store()
    {
        var unit = await _kit.UnitAsync("城关区", UnitLevel.District);
        (await _kit.DirectoryAsync()).IsOpen.ShouldBeTrue();

        (await RegisterAdministratorAsync(unit, Pin)).Refusal!.Code.ShouldBe("person.first_administrator_everywhere");
        (await RegisterAdministratorAsync(null, null)).Refusal!.Code.ShouldBe("person.first_administrator_secret");
        (await PeopleDirectory.IsOpenAsync(_kit.Journal, default)).ShouldBeTrue();
        var administrator = (await RegisterAdministratorAsync(null, Pin)).Record!.State;

        (await PeopleDirectory.IsOpenAsync(_kit.Journal, default)).ShouldBeFalse();
        var actor = Actor.Of(administrator);
        foreach (var refusal in new[]
        {
            (await _kit.People.SetActiveAsync(actor, administrator.Id, isActive: false, _kit.Now, default)).Refusal,
            (await _kit.People.TakeRoleAsync(actor, administrator.Id, new RoleGrant(Role.Administrator, null), _kit.Now, default)).Refusal,
            (await _kit.Erasure().EraseAsync(actor, administrator.Id, _kit.Now, default)).Refusal,
        })
        {
            refusal!.Code.ShouldBe("person.last_administrator");
        }
    }

    [Fact]
    public async Task Roles_are_given_only_for_units_one_is_in_charge_of()
    {
        var street = await _kit.UnitAsync("八廓街道", UnitLevel.SubDistrict);
        var inside = await _kit.UnitAsync("鲁固社区", UnitLevel.Community, street);
        var outside = await _kit.UnitAsync("城关区外", UnitLevel.District);
        await _kit.AddAsync("root", Role.Administrator, secret: Pin);
        var local = await _kit.AddAsync("local-admin", Role.Trainee, street);
        await _kit.People.GiveRoleAsync(Actor.Local, local.Id, new RoleGrant(Role.Administrator, street), _kit.Now, default);
        var actor = Actor.Of((await _kit.DirectoryAsync()).Find(local.Id)!);
        var person = await _kit.AddAsync("t1", unit: inside, by: actor);

        (await _kit.People.GiveRoleAsync(actor, person.Id, new RoleGrant(Role.Mentor, inside), _kit.Now, default)).Refusal.ShouldBeNull();
        (await _kit.People.GiveRoleAsync(actor, person.Id, new RoleGrant(Role.Mentor, outside), _kit.Now, default)).Refusal!.Code.ShouldBe("access.denied");
        (await _kit.People.GiveRoleAsync(actor, person.Id, new RoleGrant(Role.Administrator, null), _kit.Now, default)).Refusal!.Code.ShouldBe("access.denied");
        (await _kit.People.MoveAsync(actor, person.Id, outside, _kit.Now, default)).Refusal!.Code.ShouldBe("access.denied");
        (await _kit.People.RegisterAsync(actor, new NewPerson(new PersonWords("t2")) { Unit = outside }, _kit.Now, default)).Refusal!.Code.ShouldBe("access.denied");
    }

    [Fact]
    public async Task A_mentor_who_resets_pins_cannot_become_administrator_that_way()
    {
        var unit = await _kit.UnitAsync("鲁固社区", UnitLevel.Community);
        var root = await _kit.AddAsync("root", Role.Administrator, secret: Pin);
        await _kit.People.MoveAsync(Actor.Local, root.Id, unit, _kit.Now, default);
        var mentor = Actor.Of(await _kit.AddAsync("mentor", Role.Mentor, unit));
        var trainee = await _kit.AddAsync("trainee", unit: unit, secret: Pin);

        (await _kit.People.SetSecretAsync(mentor, root.Id, "840275", _kit.Now, default)).Refusal!.Code.ShouldBe("access.denied");
        (await _kit.People.SetSecretAsync(mentor, trainee.Id, "840275", _kit.Now, default)).Record!.State.Credential!.IsTemporary.ShouldBeTrue();
        (await _kit.People.SetSecretAsync(Actor.Of(trainee), trainee.Id, "840276", _kit.Now, default)).Record!.State.Credential!.IsTemporary.ShouldBeFalse();
        (await _kit.People.SetSecretAsync(Actor.Of(trainee), trainee.Id, "111111", _kit.Now, default)).Refusal!.Code.ShouldBe("secret.pin_trivial");
    }

    [Fact]
    public async Task Units_form_a_tree_without_circles()
    {
        var district = await _kit.UnitAsync("城关区", UnitLevel.District);
        var street = await _kit.UnitAsync("八廓街道", UnitLevel.SubDistrict, district);
        var community = await _kit.UnitAsync("鲁固社区", UnitLevel.Community, street);

        (await _kit.Units.MoveAsync(Actor.Local, street, community, _kit.Now, default)).Refusal!.Code.ShouldBe("unit.circle");
        (await _kit.Units.MoveAsync(Actor.Local, street, street, _kit.Now, default)).Refusal!.Code.ShouldBe("unit.circle");
        (await _kit.Units.SetUpAsync(Actor.Local, "倒挂区", UnitLevel.District, street, _kit.Now, default)).Refusal!.Code.ShouldBe("unit.level");
        (await _kit.Units.SetUpAsync(Actor.Local, " 鲁固 社区", UnitLevel.Community, street, _kit.Now, default)).Unit!.Id.ShouldBe(community);
        var tree = (await _kit.DirectoryAsync()).Units;
        tree.PathOf(community).ShouldBe("城关区/八廓街道/鲁固社区");
        tree.Named("城关区/八廓街道/鲁固社区")!.Id.ShouldBe(community);
        tree.Named("鲁固社区")!.Id.ShouldBe(community);
        tree.IsWithin(community, district).ShouldBeTrue();
        tree.IsWithin(district, community).ShouldBeFalse();
    }

    [Fact]
    public async Task An_import_takes_every_good_line_names_every_refused_one_and_changes_nothing_when_repeated()
    {
        var unit = await _kit.UnitAsync("鲁固社区", UnitLevel.Community);
        ImportRow[] rows =
        [
            new(2, "001") { Name = "王芳", Unit = "鲁固社区", Roles = "学员、导师", Languages = "汉语,藏语", Contact = "13900000000" },
            new(3, "002") { Name = "=HYPERLINK(\"http://x\")", Login = "li" },
            new(4, "") { Name = "无号" },
            new(5, "001") { Name = "王芳又来" },
            new(6, "003") { Name = "\u001B[2J坏" },
            new(7, "004") { Unit = "没有这个社区" },
            new(8, "005") { Roles = "皇帝" },
            new(9, "006") { Roles = "管理员" },
            new(10, "007") { Login = "ＬＩ" },
            new(11, "008") { Languages = "火星语" },
        ];

        var first = await _kit.People.ImportAsync(Actor.Local, rows, Words, _kit.Now, default);

        first.Added.Count.ShouldBe(2);
        first.Refused.Select(r => (r.Line, r.Why.Code)).ShouldBe(
        [
            (4, "import.no_staff_number"), (5, "import.twice"), (6, "person.bad_name"), (7, "unit.unknown"), (8, "import.unknown_role"),
            (9, "import.administrator"), (10, "person.login_taken"), (11, "import.unknown_language"),
        ]);
        var person = (await _kit.DirectoryAsync()).ByStaffNumber("001")!;
        person.Words.ShouldBe(new PersonWords("001", "王芳", "001", "13900000000"));
        person.Roles.ShouldBe([new RoleGrant(Role.Trainee, unit), new RoleGrant(Role.Mentor, unit)]);
        person.Languages.ShouldBe(["zh", "bo"]);

        var versions = (await _kit.Journal.ListAsync("person", default)).Sum(l => l.Version);
        var second = await _kit.People.ImportAsync(Actor.Local, rows, Words, _kit.Now.AddDays(1), default);
        (second.Added.Count, second.Changed.Count, second.Unchanged, second.Refused.Count).ShouldBe((0, 0, 2, 8));
        (await _kit.Journal.ListAsync("person", default)).Sum(l => l.Version).ShouldBe(versions);

        var third = await _kit.People.ImportAsync(Actor.Local, [rows[0] with { Contact = "13911111111" }], Words, _kit.Now, default);
        third.Changed.ShouldBe([person.Id]);
    }

    private ValueTask<PersonAnswer> RegisterAdministratorAsync(string? unit, string? secret) => _kit.People.RegisterAsync(
        Actor.Local,
        new NewPerson(new PersonWords("root")) { Prefix = "管理", Roles = [new RoleGrant(Role.Administrator, unit)], Secret = secret },
        _kit.Now,
        default);
}
