package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The attributes of one {@link FluxerListener}, placeholders resolved.
 */
final class ListenerAttributes {

	private final FluxerListener annotation;

	private final ConfigurableBeanFactory beans;

	private ListenerAttributes(FluxerListener annotation, ConfigurableBeanFactory beans) {
		this.annotation = annotation;
		this.beans = beans;
	}

	static ListenerAttributes of(Method method, ConfigurableBeanFactory beans) {
		FluxerListener annotation = AnnotatedElementUtils.findMergedAnnotation(method, FluxerListener.class);
		Assert.state(annotation != null, "Not a @FluxerListener method");
		return new ListenerAttributes(annotation, beans);
	}

	Class<?>[] classes() {
		return this.annotation.classes();
	}

	EventAuthor[] authors() {
		return this.annotation.author();
	}

	String condition() {
		return resolve("condition", this.annotation.condition());
	}

	Set<String> events() {
		return texts("events", this.annotation.events()).collect(Collectors.toSet());
	}

	ClientFilter clients() {
		return new ClientFilter(texts("client", this.annotation.client()).collect(Collectors.toSet()));
	}

	Set<Snowflake> guilds() {
		return ids("guild", this.annotation.guild());
	}

	Set<Snowflake> channels() {
		return ids("channel", this.annotation.channel());
	}

	/**
	 * Returns the name of the listener, that of the method unless one is given.
	 */
	String id(Method method, Class<?> beanType) {
		String id = resolve("id", this.annotation.id());
		return !id.isBlank() ? id
				: ClassUtils.getQualifiedMethodName(method, beanType) + Arrays.stream(method.getParameterTypes())
					.map(Class::getName)
					.collect(Collectors.joining(",", "(", ")"));
	}

	/**
	 * Returns the timeout.
	 * @param longest what the lane allows
	 */
	@Nullable Duration timeout(Duration longest) {
		String text = resolve("timeout", this.annotation.timeout());
		if (text.isBlank()) {
			return null;
		}
		Duration timeout;
		try {
			timeout = DurationStyle.detectAndParse(text.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal("has the timeout '" + text + "', which is no duration", "Write a duration, such as 10s.");
		}
		if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(longest) > 0) {
			throw new Refusal("has the timeout '" + text + "', which is not between zero and the "
					+ DurationFormatterUtils.print(longest, DurationFormat.Style.COMPOSITE) + " that a lane waits",
					"Write a shorter one, or let lanes wait longer with the property 'fluxer.listener.timeout'.");
		}
		return timeout;
	}

	private Set<Snowflake> ids(String attribute, String[] values) {
		return texts(attribute, values).map((text) -> id(attribute, text)).collect(Collectors.toSet());
	}

	private static Snowflake id(String attribute, String text) {
		try {
			return Snowflake.of(text);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal("names the " + attribute + " '" + text + "', which is no id",
					"Write ids, such as 1573912742585171968, or a placeholder of a property that holds some.");
		}
	}

	private Stream<String> texts(String attribute, String[] values) {
		return Arrays.stream(values)
			.flatMap((value) -> StringUtils.commaDelimitedListToSet(resolve(attribute, value)).stream())
			.map(String::strip)
			.filter((text) -> !text.isEmpty());
	}

	private String resolve(String attribute, String value) {
		try {
			String resolved = this.beans.resolveEmbeddedValue(value);
			return (resolved != null) ? resolved : "";
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal("has a placeholder in '" + attribute + "' that cannot be resolved: " + ex.getMessage(),
					"Set the property, or give a default, as in ${bot.guild:}.");
		}
	}

}
