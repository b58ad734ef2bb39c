using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Credentials;

namespace Simulator.Core.Tests.People;

public sealed class SignInTests : IDisposable
{
    private const string Pin = "739514";

    private readonly PeopleKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Fact]
    public async Task Who_knows_the_pin_is_let_in_however_login_and_digits_are_spelt()
    {
        var person = await _kit.AddAsync("zhangsan", secret: Pin);

        var outcome = await _kit.Door.SignInAsync(" ＺｈａｎｇＳａｎ", "７３９５１４", null, _kit.Now, default);

        outcome.Person!.Id.ShouldBe(person.Id);
        outcome.Actor.Id.ShouldBe(person.Id);
        outcome.MustChange.ShouldBeFalse();
    }

    [Fact]
    public async Task Wrong_unknown_disabled_and_without_secret_get_one_answer_and_the_same_work()
    {
        await _kit.AddAsync("known", secret: Pin);
        await _kit.AddAsync("nosecret");
        var disabled = await _kit.AddAsync("disabled", secret: Pin);
        await _kit.People.SetActiveAsync(Actor.Local, disabled.Id, isActive: false, _kit.Now, default);

        foreach (var (login, secret) in new[] { ("known", "000001"), ("nobody", Pin), ("nosecret", Pin), ("disabled", Pin), ("", "") })
        {
            var before = _kit.Hasher.Compared;
            var outcome = await _kit.Door.SignInAsync(login, secret, null, _kit.Now, default);
            outcome.Refusal!.Code.ShouldBe("signin.wrong");
            outcome.Person.ShouldBeNull();
            outcome.Actor.ShouldBe(Actor.Nobody);
            (_kit.Hasher.Compared - before).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Delays_grow_after_three_failures_and_five_lock_for_five_minutes_for_known_and_unknown_alike()
    {
        await _kit.AddAsync("known", secret: Pin);
        foreach (var login in new[] { "known", "unknown" })
        {
            List<string> answers = [];
            for (var i = 0; i < 7; i++)
            {
                var refusal = (await _kit.Door.SignInAsync(login, "000001", null, _kit.Now, default)).Refusal!;
                answers.Add(refusal.Code == "signin.wait" ? refusal.Values[0] : refusal.Code);
                if (refusal.Code == "signin.wait" && refusal.Values[0] != "300")
                {
                    _kit.Now += TimeSpan.FromSeconds(int.Parse(refusal.Values[0], System.Globalization.CultureInfo.InvariantCulture));
                    i--;
                }
            }

            answers.ShouldBe(["signin.wrong", "signin.wrong", "signin.wrong", "2", "signin.wrong", "10", "signin.wrong", "300", "300"]);
        }
    }

    [Fact]
    public async Task A_lock_survives_a_restart_and_even_the_right_pin_waits()
    {
        await _kit.AddAsync("known", secret: Pin);
        await FailAsync("known", 5);

        var again = new SignInService(_kit.Journal, _kit.Journal, _kit.Hasher, _kit.Random, new NoApprentices());
        (await again.SignInAsync("known", Pin, null, _kit.Now, default)).Refusal!.Code.ShouldBe("signin.wait");
        (await again.SignInAsync("known", Pin, null, _kit.Now + TimeSpan.FromMinutes(5), default)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Ten_thousand_guesses_in_parallel_from_fifty_places_are_at_most_a_hundred_an_hour()
    {
        await _kit.AddAsync("known", secret: Pin);
        var before = _kit.Hasher.Compared;
        for (var minute = 0; minute < 60; minute++)
        {
            var now = _kit.Now + TimeSpan.FromMinutes(minute);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
            {
                for (var i = 0; i < 21; i++)
                {
                    await _kit.Door.SignInAsync("known", "000001", $"10.0.0.{((worker * 21) + i) % 50}", now, default);
                }
            })));
        }

        (_kit.Hasher.Compared - before).ShouldBeLessThanOrEqualTo(100);
    }

    [Fact]
    public async Task A_patient_guesser_whom_somebody_resets_all_the_time_gets_a_hundred_an_hour_and_no_more()
    {
        var person = await _kit.AddAsync("known", secret: Pin);
        var before = _kit.Hasher.Compared;
        var start = _kit.Now;
        for (var guess = 0; guess < 10_000 && _kit.Now < start + TimeSpan.FromMinutes(59); guess++)
        {
            if ((await _kit.Door.SignInAsync("known", "000001", null, _kit.Now, default)).Refusal!.Code == "signin.wait")
            {
                await _kit.Door.ResetAsync(Actor.Local, person.Id, _kit.Now, default);
            }

            _kit.Now += TimeSpan.FromSeconds(10);
        }

        (_kit.Hasher.Compared - before).ShouldBe(100);
    }

    [Fact]
    public async Task Locking_one_account_locks_no_other_and_a_mentor_of_the_unit_opens_it()
    {
        var unit = await _kit.UnitAsync("鲁固社区", Core.People.Units.UnitLevel.Community);
        var other = await _kit.UnitAsync("丹杰林社区", Core.People.Units.UnitLevel.Community);
        var locked = await _kit.AddAsync("locked", unit: unit, secret: Pin);
        await _kit.AddAsync("free", unit: unit, secret: Pin);
        var mentor = Actor.Of(await _kit.AddAsync("mentor", Role.Mentor, unit));
        var stranger = Actor.Of(await _kit.AddAsync("stranger", Role.Mentor, other));
        await FailAsync("locked", 5);

        (await _kit.Door.SignInAsync("free", Pin, null, _kit.Now, default)).Refusal.ShouldBeNull();
        (await _kit.Door.ResetAsync(stranger, locked.Id, _kit.Now, default))!.Code.ShouldBe("access.denied");
        (await _kit.Door.SignInAsync("locked", Pin, null, _kit.Now, default)).Refusal!.Code.ShouldBe("signin.wait");
        (await _kit.Door.ResetAsync(mentor, locked.Id, _kit.Now, default)).ShouldBeNull();
        (await _kit.Door.SignInAsync("locked", Pin, null, _kit.Now, default)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task One_kiosk_that_locks_a_class_is_slowed_first_and_the_class_goes_on_elsewhere()
    {
        const int Class = 40;
        for (var i = 0; i < Class; i++)
        {
            await _kit.AddAsync($"t{i:D2}", secret: Pin);
        }

        var tried = 0;
        for (var second = 0; second < 120; second++)
        {
            var outcome = await _kit.Door.SignInAsync($"t{second % Class:D2}", "000001", "kiosk-1", _kit.Now, default);
            tried += outcome.Refusal!.Code == "signin.wrong" ? 1 : 0;
            _kit.Now += TimeSpan.FromSeconds(1);
        }

        tried.ShouldBeLessThan(25);
        for (var i = 0; i < Class; i++)
        {
            (await _kit.Door.SignInAsync($"t{i:D2}", Pin, "kiosk-2", _kit.Now, default)).Refusal.ShouldBeNull();
        }

        (await _kit.Door.SignInAsync("t01", Pin, "kiosk-1", _kit.Now + TimeSpan.FromSeconds(30), default)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_secret_kept_with_less_is_kept_anew_at_the_next_sign_in()
    {
        var person = await _kit.AddAsync("known", secret: Pin);
        _kit.Hasher.Rounds = 2;

        var outcome = await _kit.Door.SignInAsync("known", Pin, null, _kit.Now, default);
        await _kit.Door.RenewAsync(_kit.Journal, outcome.Person!, Pin, _kit.Now, default);

        (await _kit.DirectoryAsync()).Find(person.Id)!.Credential!.Rounds.ShouldBe(2);
        (await _kit.Door.SignInAsync("known", Pin, null, _kit.Now, default)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void The_real_hash_keeps_its_parameters_and_fits_only_its_secret()
    {
        var weak = new Pbkdf2Hasher(new SystemUnguessable(), 1000);
        var hasher = new Pbkdf2Hasher(new SystemUnguessable());
        var old = weak.Make(Pin, isTemporary: false);
        var kept = hasher.Make(Pin, isTemporary: true);

        kept.Rounds.ShouldBe(210_000);
        Convert.FromBase64String(kept.Salt).Length.ShouldBe(16);
        kept.IsTemporary.ShouldBeTrue();
        kept.ToString().ShouldNotContain(kept.Hash);
        hasher.Fits(Pin, kept).ShouldBeTrue();
        hasher.Fits("739515", kept).ShouldBeFalse();
        hasher.Fits(Pin, hasher.Decoy).ShouldBeFalse();
        hasher.Fits(Pin, old).ShouldBeTrue();
        hasher.IsOutdated(old).ShouldBeTrue();
        hasher.IsOutdated(kept).ShouldBeFalse();
        hasher.Make(Pin, isTemporary: false).Hash.ShouldNotBe(kept.Hash);
    }

    [Theory]
    [InlineData("111111", "secret.pin_trivial")]
    [InlineData("123456", "secret.pin_trivial")]
    [InlineData("654321", "secret.pin_trivial")]
    [InlineData("121212", "secret.pin_trivial")]
    [InlineData("123123", "secret.pin_trivial")]
    [InlineData("１２３４５６", "secret.pin_trivial")]
    [InlineData("147258", "secret.pin_trivial")]
    [InlineData("890712", "secret.pin_birthday")]
    [InlineData("120789", "secret.pin_birthday")]
    [InlineData("198407", "secret.pin_birthday")]
    [InlineData("739288", "secret.personal")]
    [InlineData("12345", "secret.short")]
    [InlineData("short-one", "secret.short")]
    [InlineData("aaaaaaaaaaaa", "secret.password_trivial")]
    [InlineData("1234567890", "secret.password_trivial")]
    [InlineData("zhangsan-laosan", "secret.personal")]
    [InlineData("with\u0007bell-and-more", "secret.control")]
    [InlineData("739514", null)]
    [InlineData("三棵树下两只羊和一条河", null)]
    public void Secrets_that_anybody_would_try_first_are_refused(string secret, string? code) =>
        SecretRules.Check(secret, new PersonWords("zhangsan-laosan", Contact: "13900739288"))?.Code.ShouldBe(code);

    private async Task FailAsync(string login, int times)
    {
        for (var i = 0; i < times;)
        {
            var refusal = (await _kit.Door.SignInAsync(login, "000001", null, _kit.Now, default)).Refusal!;
            i += refusal.Code == "signin.wrong" ? 1 : 0;
            _kit.Now += TimeSpan.FromSeconds(refusal.Code == "signin.wait" ? 10 : 0);
        }
    }
}
