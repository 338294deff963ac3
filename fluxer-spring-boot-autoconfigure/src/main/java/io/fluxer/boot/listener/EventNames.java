package io.fluxer.boot.listener;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.fluxer.event.Events;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.ReflectionUtils;

/**
 * Looks at the names of dispatches that a listener gives. Fluxer may have names that this
 * library does not know, so only what is a known one with a slip in it is refused.
 */
final class EventNames {

	private static final Logger logger = LoggerFactory.getLogger(FluxerListener.class);

	/** Names that Fluxer has and for which there is no record. */
	private static final List<String> WITHOUT_RECORD = List.of("MESSAGE_ACK", "PASSIVE_UPDATES", "AUTH_SESSION_CHANGE",
			"USER_SETTINGS_UPDATE", "USER_GUILD_SETTINGS_UPDATE", "USER_NOTE_UPDATE", "USER_PINNED_DMS_UPDATE",
			"USER_CONNECTIONS_UPDATE", "WEBAUTHN_CREDENTIALS_UPDATE", "SAVED_MESSAGE_CREATE", "SAVED_MESSAGE_DELETE",
			"RECENT_MENTION_DELETE", "FAVORITE_MEME_CREATE", "FAVORITE_MEME_UPDATE", "FAVORITE_MEME_DELETE",
			"RELATIONSHIP_ADD", "RELATIONSHIP_UPDATE", "RELATIONSHIP_REMOVE");

	/** Up to here a known name is worth a question, and may not be meant all the same. */
	private static final int NEAR = 3;

	private final Set<String> known = new TreeSet<>(WITHOUT_RECORD);

	EventNames() {
		Arrays.stream(Events.class.getFields())
			.filter((field) -> field.getType() == String.class)
			.forEach((field) -> this.known.add((String) ReflectionUtils.getField(field, null)));
	}

	/**
	 * Checks the names of a listener.
	 * @param names the names
	 * @param listener the listener, for people
	 * @throws Refusal if one is a known name with a slip in it
	 */
	void check(Set<String> names, String listener) {
		names.stream().filter((name) -> !this.known.contains(name)).forEach((name) -> checkUnknown(name, listener));
	}

	private void checkUnknown(String name, String listener) {
		String nearest = nearest(name);
		int distance = (nearest != null) ? distance(name, nearest) : Integer.MAX_VALUE;
		if (nearest != null && (distance <= 1 || plain(name).equals(plain(nearest)))) {
			throw new Refusal("listens to '" + name + "', which is no event of Fluxer",
					"Write " + nearest + ", as in Events." + nearest + ". If Fluxer has a new event of that very "
							+ "name, take a DispatchEvent and compare its name.");
		}
		if (nearest != null && distance <= NEAR) {
			logger.warn("{} listens to '{}', which this library does not know. Is {} meant?", listener, name, nearest);
		}
		else {
			logger.info("{} listens to '{}', which this library does not know", listener, name);
		}
	}

	private @Nullable String nearest(String name) {
		return this.known.stream()
			.min(Comparator.comparing((String candidate) -> !plain(name).equals(plain(candidate)))
				.thenComparing((candidate) -> distance(name, candidate)))
			.orElse(null);
	}

	/** Names differ in more than case and separators. */
	private static String plain(String name) {
		return name.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
	}

	/**
	 * Counts the letters that are missing, too much, wrong or swapped with the next one.
	 */
	private static int distance(String one, String other) {
		int[][] steps = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				steps[i][j] = (Math.min(i, j) == 0) ? Math.max(i, j) : step(steps, one, other, i, j);
			}
		}
		return steps[one.length()][other.length()];
	}

	private static int step(int[][] steps, String one, String other, int i, int j) {
		boolean same = one.charAt(i - 1) == other.charAt(j - 1);
		int best = Math.min(steps[i - 1][j - 1] + (same ? 0 : 1), Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
		boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
				&& one.charAt(i - 2) == other.charAt(j - 1);
		return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
	}

}
