package io.fluxer.boot.embedded;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * Lets the embedded Fluxer start where a developer tries a bot, and never by accident:
 * not beside a token, not beside an address, not in a packaged application. The property
 * {@code embedded.enabled} of the bot decides otherwise.
 *
 * @param starts whether it starts
 * @param why the reason
 */
record EmbeddedFluxerRule(boolean starts, String why) {

	private static final String SWITCH = "embedded.enabled";

	/** What says that a bot has a Fluxer of its own. */
	private static final List<String> OWN_FLUXER = List.of("token", "rest.api-url", "gateway.url", "instance");

	static EmbeddedFluxerRule decide(Properties properties, @Nullable ConfigurableListableBeanFactory beanFactory) {
		Boolean enabled = properties.get(SWITCH, Boolean.class);
		if (enabled != null) {
			return new EmbeddedFluxerRule(enabled, SWITCH + " is " + enabled);
		}
		for (String property : OWN_FLUXER) {
			if (properties.get(property, String.class) != null) {
				return new EmbeddedFluxerRule(false, property + " is set");
			}
		}
		return isPackaged(beanFactory)
				? new EmbeddedFluxerRule(false,
						"the application does not run from the output directory of a build tool or an IDE")
				: new EmbeddedFluxerRule(true, "no token and no address is set");
	}

	private static boolean isPackaged(@Nullable ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory == null) {
			return true;
		}
		boolean known = false;
		for (String name : beanFactory.getBeanNamesForAnnotation(EnableAutoConfiguration.class)) {
			Class<?> type = beanFactory.getType(name, false);
			if (type != null && PackagedApplication.contains(type)) {
				return true;
			}
			known = known || type != null;
		}
		// Without such a class the class path has to show that this is development.
		return !known && !PackagedApplication.isDeveloped(System.getProperty("java.class.path", ""));
	}

	/**
	 * The properties of one bot.
	 */
	@FunctionalInterface
	interface Properties {

		<T> @Nullable T get(String property, Class<T> type);

	}

}
