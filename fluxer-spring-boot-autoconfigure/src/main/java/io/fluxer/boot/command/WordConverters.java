package io.fluxer.boot.command;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.fluxer.Snowflake;
import io.fluxer.boot.command.CommandParameter.Kind;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.entity.Role;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.util.ClassUtils;

/**
 * Finds for a type what makes values of it out of words: for what people write on Fluxer
 * the library itself, for everything else Spring's {@link ConversionService}.
 */
final class WordConverters {

	private static final Pattern ID = Pattern.compile("<(?:@[!&]?|#|a?:[A-Za-z0-9_-]+:)([0-9]{1,19})>|([0-9]{1,19})");

	private static final Pattern EMOJI = Pattern
		.compile("[^\\p{L}\\p{Cntrl}\\s]*[^\\p{ASCII}\\p{L}\\s][^\\p{L}\\p{Cntrl}\\s]*");

	private static final Set<Class<?>> INTEGERS = Set.of(Byte.class, Short.class, Integer.class, Long.class,
			BigInteger.class);

	private static final int MAX_EMOJI_LENGTH = 64;

	private static final int MAX_DIGITS = 100;

	private static final Map<Class<?>, WordConverter> OWN = Map.of(User.class,
			WordConverter.inContext(Kind.USER, People::user), GuildMember.class,
			WordConverter.inContext(Kind.MEMBER, People::member), Channel.class,
			WordConverter.inContext(Kind.CHANNEL, GuildThings::channel), Role.class,
			WordConverter.inContext(Kind.ROLE, GuildThings::role), Emoji.class,
			WordConverter.inContext(Kind.EMOJI, GuildThings::emoji), ReactionEmoji.class,
			WordConverter.of(Kind.EMOJI, WordConverters::reaction), Snowflake.class,
			WordConverter.of(Kind.ID, WordConverters::anyId), Duration.class,
			WordConverter.of(Kind.DURATION, WordConverters::duration), String.class,
			WordConverter.of(Kind.TEXT, (word) -> word));

	private final ConversionService conversions;

	private final Predicate<Class<?>> trusted;

	WordConverters(ConversionService conversions) {
		this(conversions, (type) -> false);
	}

	/**
	 * Creates it.
	 * @param trusted the types for which the application has a converter of its own,
	 * which knows what it makes of the words of strangers
	 */
	WordConverters(ConversionService conversions, Predicate<Class<?>> trusted) {
		this.conversions = conversions;
		this.trusted = trusted;
	}

	/**
	 * Tells whether a type is refused though words could be converted to it.
	 */
	boolean isUnsafe(Class<?> type) {
		return !OWN.containsKey(type) && UnsafeTypes.contains(type) && !this.trusted.test(type);
	}

	/**
	 * Finds what converts words to a type.
	 * @return the converter, {@code null} if nothing does
	 */
	@Nullable WordConverter of(TypeDescriptor type) {
		Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(type.getType());
		WordConverter own = OWN.get(wanted);
		if (own != null) {
			return own;
		}
		TypeDescriptor text = TypeDescriptor.valueOf(String.class);
		if (wanted == Object.class || !this.conversions.canConvert(text, type)) {
			return null;
		}
		return WordConverter.of(kind(wanted), (word) -> {
			Object value = convert(word, text, type);
			value = (value == null && wanted.isEnum()) ? constant(wanted, word) : value;
			if (value == null || !isBounded(value, word)) {
				throw WordConverter.malformed();
			}
			return value;
		});
	}

	/**
	 * Reads an id, alone or in a mention of any kind.
	 * @return the id, {@code null} if the word is none
	 */
	static @Nullable Snowflake id(String word) {
		Matcher matcher = ID.matcher(word);
		if (!matcher.matches()) {
			return null;
		}
		try {
			return Snowflake.of((matcher.group(1) != null) ? matcher.group(1) : matcher.group(2));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private @Nullable Object convert(String word, TypeDescriptor text, TypeDescriptor type) {
		try {
			return this.conversions.convert(word, text, type);
		}
		catch (ConversionException ex) {
			return null;
		}
	}

	/**
	 * Numbers are bounded, since a few characters can name one that fills the memory once
	 * it is written out or computed with.
	 */
	private static boolean isBounded(Object value, String word) {
		if (value instanceof BigDecimal decimal) {
			return decimal.precision() <= MAX_DIGITS && Math.abs((long) decimal.scale()) <= MAX_DIGITS;
		}
		if (value instanceof Double || value instanceof Float) {
			return Double.isFinite(((Number) value).doubleValue());
		}
		return !(value instanceof Number) || word.length() <= MAX_DIGITS;
	}

	private static @Nullable Object constant(Class<?> type, String word) {
		for (Object constant : type.getEnumConstants()) {
			if (choice(constant).equals(word.toLowerCase(Locale.ROOT).replace('_', '-'))) {
				return constant;
			}
		}
		return null;
	}

	/**
	 * Returns what people write for a constant of an enum.
	 */
	static String choice(Object constant) {
		return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Kind kind(Class<?> type) {
		if (type.isEnum()) {
			return Kind.CHOICE;
		}
		if (type == Boolean.class) {
			return Kind.BOOLEAN;
		}
		if (INTEGERS.contains(type)) {
			return Kind.INTEGER;
		}
		return Number.class.isAssignableFrom(type) ? Kind.NUMBER : Kind.VALUE;
	}

	private static Snowflake anyId(String word) {
		Snowflake id = id(word);
		if (id == null) {
			throw WordConverter.malformed();
		}
		return id;
	}

	private static ReactionEmoji reaction(String word) {
		ReactionEmoji custom = ReactionEmoji.parse(word);
		if (custom != null) {
			return custom;
		}
		if (word.length() > MAX_EMOJI_LENGTH || !EMOJI.matcher(word).matches()) {
			throw WordConverter.malformed();
		}
		return ReactionEmoji.of(word);
	}

	private static Duration duration(String word) {
		for (DurationFormat.Style style : new DurationFormat.Style[] { DurationFormat.Style.COMPOSITE,
				DurationFormat.Style.ISO8601 }) {
			try {
				return DurationFormatterUtils.parse(word, style);
			}
			catch (IllegalArgumentException ex) {
				continue;
			}
		}
		throw WordConverter.malformed();
	}

}
