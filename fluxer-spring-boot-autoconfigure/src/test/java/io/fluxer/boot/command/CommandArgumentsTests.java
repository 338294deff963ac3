package io.fluxer.boot.command;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.boot.command.CommandRefusal.InvalidArgument;
import io.fluxer.boot.command.CommandRefusal.MissingArgument;
import io.fluxer.boot.command.CommandRefusal.TooManyArguments;
import io.fluxer.boot.listener.EventTypes;
import io.fluxer.boot.listener.FluxerListenerAutoConfiguration;
import io.fluxer.boot.listener.HandlerMethods;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.event.MessageCreateEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link CommandArguments}, {@link CommandSlots} and {@link WordConverters} as
 * far as they need no guild.
 */
class CommandArgumentsTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			numbers   ; 5 2.5 0x1f          ; 5, 2.5, 31
			numbers   ; -5 1e3 7            ; -5, 1000.0, 7
			words     ; one "two three" x   ; one, two three, x
			yes       ; yes OFF             ; true, false
			choice    ; gold                ; GOLD
			choice    ; Dark-Blue           ; DARK_BLUE
			choice    ; dark_blue           ; DARK_BLUE
			duration  ; 90s                 ; PT1M30S
			duration  ; 1h30m               ; PT1H30M
			duration  ; 2d                  ; PT48H
			duration  ; PT5M                ; PT5M
			id        ; 42                  ; 42
			id        ; <@42>               ; 42
			id        ; <@&42>              ; 42
			id        ; <#42>               ; 42
			id        ; <a:party:42>        ; 42
			reaction  ; 👍                  ; 👍
			reaction  ; <:party:5>          ; <:party:5>
			reaction  ; ❤️                   ; ❤️
			reaction  ; 1️⃣                  ; 1️⃣
			rest      ; one "two"  three    ; one, "two"  three
			rest      ; one                 ; one, null
			optional  ; 5                   ; 5
			optional  ; ``                  ; none
			fallback  ; ``                  ; 6
			fallback  ; 20                  ; 20
			list      ; ``                  ; []
			list      ; 1 2 3               ; [1, 2, 3]
			array     ; a "b c"             ; [a, b c]
			set       ; a b a               ; [a, b]
			ban       ; bob 7d spam and ham ; bob, PT168H, spam and ham
			ban       ; bob spam and ham    ; bob, null, spam and ham
			ban       ; bob                 ; bob, null, null
			times     ; 3 hello             ; 3, hello
			times     ; hello               ; null, hello
			times     ; 3                   ; null, 3
			exact     ; 12.50 123456789012345678901234567890 ; 12.50, 123456789012345678901234567890
			dates     ; 2026-07-01 Europe/Berlin UTF-8 ; 2026-07-01, Europe/Berlin, UTF-8
			""")
	void readsArguments(String method, String text, String values) {
		assertThat(read(method, text)).isEqualTo(values);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			numbers  ; 5 x 7    ; middle ; x
			numbers  ; 5.5 1 7  ; first  ; 5.5
			numbers  ; 5 1 ""   ; last   ; ``
			numbers  ; 9999999999 1 7 ; first ; 9999999999
			yes      ; yes nein ; second ; nein
			choice   ; silver   ; color  ; silver
			duration ; 10       ; time   ; 10
			duration ; soon     ; time   ; soon
			id       ; bob      ; id     ; bob
			id       ; 99999999999999999999 ; id ; 99999999999999999999
			reaction ; thumbsup ; emoji  ; thumbsup
			reaction ; :party:  ; emoji  ; :party:
			optional ; x        ; number ; x
			list     ; 1 x 3    ; numbers ; x
			dice     ; many     ; sides  ; many
			dice     ; 6 many   ; dice   ; many
			dice     ; many 3   ; sides  ; many
			exact    ; 1e999999999 5  ; amount ; 1e999999999
			exact    ; 1e-999999999 5 ; amount ; 1e-999999999
			numbers  ; 5 NaN 7        ; middle ; NaN
			numbers  ; 5 1e999 7      ; middle ; 1e999
			duration ; 999999999999999999w ; time ; 999999999999999999w
			duration ; PT99999999999999999999H ; time ; PT99999999999999999999H
			""")
	void refusesWhatCannotBeAnArgument(String method, String text, String name, String echoed) {
		CommandRefusal refusal = refusal(method, text);
		assertThat(refusal).isInstanceOfSatisfying(InvalidArgument.class, (invalid) -> {
			assertThat(invalid.parameter().name()).isEqualTo(name);
			assertThat(invalid.text()).isEqualTo(echoed);
			assertThat(invalid.problem()).isEqualTo(InvalidArgument.Problem.MALFORMED);
		});
	}

	@Test
	void refusesNumbersOfAbsurdLength() {
		String digits = "9".repeat(101);
		assertThat(refusal("exact", "1 " + digits)).isInstanceOf(InvalidArgument.class);
		assertThat(refusal("exact", digits + " 1")).isInstanceOf(InvalidArgument.class);
		assertThat(read("exact", "1 " + "9".repeat(100))).endsWith("9".repeat(100));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			numbers ; 5 1 ; last
			words   ; ``  ; first
			rest    ; ``  ; first
			times   ; ``  ; text
			""")
	void refusesWhereAnArgumentIsMissing(String method, String text, String name) {
		assertThat(refusal(method, text)).isInstanceOfSatisfying(MissingArgument.class,
				(missing) -> assertThat(missing.parameter().name()).isEqualTo(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "4 5 6", "4 \"5 6\"", "4 \"5" })
	void refusesWhatIsTooMuch(String text) {
		assertThat(refusal("fallback", text)).isInstanceOf(TooManyArguments.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			numbers  ; <first> <middle> <last>
			rest     ; <first> [others…]
			fallback ; [sides=6]
			list     ; [numbers…]
			ban      ; <name> [time] [reason…]
			""")
	void showsItsUsage(String method, String usage) {
		List<String> usages = arguments(method).slots().stream().map((slot) -> slot.parameter().usage()).toList();
		assertThat(String.join(" ", usages)).isEqualTo(usage);
	}

	private static String read(String method, String text) {
		List<@Nullable Object> values = arguments(method).read(text, null);
		return String.join(", ", values.stream().map(CommandArgumentsTests::show).toList());
	}

	private static String show(Object value) {
		if (value instanceof String[] array) {
			return Arrays.toString(array);
		}
		if (value instanceof ReactionEmoji emoji) {
			return emoji.markup();
		}
		return (value instanceof Optional<?> optional) ? optional.map(Object::toString).orElse("none")
				: String.valueOf(value);
	}

	private static CommandRefusal refusal(String method, String text) {
		return catchThrowableOfType(RefusedException.class, () -> arguments(method).read(text, null)).refusal();
	}

	private static CommandArguments arguments(String name) {
		Method method = Arrays.stream(Methods.class.getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(name))
			.findFirst()
			.orElseThrow();
		List<CommandSlot> slots = new ArrayList<>();
		new ApplicationContextRunner().withUserConfiguration(FluxerListenerAutoConfiguration.class)
			.run((context) -> slots.addAll(new CommandSlots(context.getBean(HandlerMethods.class),
					EventTypes.of(Set.of(MessageCreateEvent.class)),
					new WordConverters(ApplicationConversionService.getSharedInstance()))
				.of(method, Methods.class, CommandAttributes.of(method, context.getBeanFactory()))));
		return new CommandArguments(slots);
	}

	enum Color {

		GOLD, DARK_BLUE

	}

	static class Methods {

		@FluxerCommand("x")
		void exact(BigDecimal amount, BigInteger count) {
		}

		@FluxerCommand("x")
		void dates(LocalDate day, ZoneId zone, Charset charset) {
		}

		@FluxerCommand("x")
		void numbers(int first, double middle, Long last) {
		}

		@FluxerCommand("x")
		void words(String first, String second, String third) {
		}

		@FluxerCommand("x")
		void yes(boolean first, Boolean second) {
		}

		@FluxerCommand("x")
		void choice(Color color) {
		}

		@FluxerCommand("x")
		void duration(Duration time) {
		}

		@FluxerCommand("x")
		void id(Snowflake id) {
		}

		@FluxerCommand("x")
		void reaction(ReactionEmoji emoji) {
		}

		@FluxerCommand("x")
		void rest(String first, @Remainder @Nullable String others) {
		}

		@FluxerCommand("x")
		void optional(Optional<Integer> number) {
		}

		@FluxerCommand("x")
		void fallback(@CommandArgument(defaultValue = "6") int sides) {
		}

		@FluxerCommand("x")
		void dice(@CommandArgument(defaultValue = "6") int sides, @CommandArgument(defaultValue = "1") int dice) {
		}

		@FluxerCommand("x")
		void list(List<Integer> numbers) {
		}

		@FluxerCommand("x")
		void array(String... words) {
		}

		@FluxerCommand("x")
		void set(Set<String> words) {
		}

		@FluxerCommand("x")
		void ban(String name, @Nullable Duration time, @Remainder @Nullable String reason) {
		}

		@FluxerCommand("x")
		void times(@Nullable Integer count, String text) {
		}

	}

}
