package io.fluxer.client;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.fluxer.event.EventDecoder;
import io.fluxer.event.Events;

/**
 * Dispatches that the gateway is asked to leave out: they are not sent at all, so neither
 * handlers nor the cache see them. A {@code MESSAGE_CREATE} that mentions the bot itself
 * or everyone comes all the same (Fluxer's gateway, IDENTIFY).
 *
 * @param names the names in capitals
 * @param onlyUnheard whether a name is left out only if no handler listens to it when the
 * first session of a login begins, which decides for all of them
 * @since 0.1.0
 */
public record IgnoredEvents(Set<String> names, boolean onlyUnheard) {

	/** The gateway takes no more (Fluxer's gateway, IDENTIFY). */
	private static final int MAX_NAMES = 256;

	/** What a frame of the gateway's 4,096 bytes leaves beside the rest of IDENTIFY. */
	private static final int MAX_BYTES = 3072;

	private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

	private static final Set<String> NEEDED = Set.of(Events.READY, Events.RESUMED);

	/** What the gateway sends because it was asked to, and what says that it will not. */
	private static final Set<String> ANSWERS = Set.of(Events.GUILD_SYNC, Events.GUILD_MEMBERS_CHUNK,
			Events.GUILD_COUNTS_UPDATE, Events.CHANNEL_MEMBER_COUNTS_UPDATE, Events.VOICE_SERVER_UPDATE,
			Events.VOICE_STATE_ACK, Events.RATE_LIMITED);

	private static final List<String> DISPENSABLE = List.of(Events.TYPING_START, Events.WEBHOOKS_UPDATE,
			Events.INVITE_CREATE, Events.INVITE_DELETE, Events.GUILD_AUDIT_LOG_ENTRY_CREATE);

	/**
	 * Puts the names in capitals and checks them.
	 * @throws IllegalArgumentException if a text is no name of a dispatch, if the client
	 * cannot do without it (READY and RESUMED), if it answers commands of
	 * {@link GatewayCommands}, which would wait in vain (GUILD_SYNC, GUILD_MEMBERS_CHUNK,
	 * GUILD_COUNTS_UPDATE, CHANNEL_MEMBER_COUNTS_UPDATE, VOICE_SERVER_UPDATE,
	 * VOICE_STATE_ACK, RATE_LIMITED), or if there are more than IDENTIFY can hold: 256
	 * names, 3,072 bytes
	 */
	public IgnoredEvents {
		Set<String> capitals = new LinkedHashSet<>();
		int bytes = 0;
		for (String name : names) {
			String upper = name.strip().toUpperCase(Locale.ROOT);
			if (!NAME.matcher(upper).matches()) {
				throw new IllegalArgumentException("Not the name of an event: '" + name + "'");
			}
			if (NEEDED.contains(upper)) {
				throw new IllegalArgumentException(upper + " cannot be ignored, the client needs it");
			}
			if (ANSWERS.contains(upper)) {
				throw new IllegalArgumentException(
						upper + " cannot be ignored: it comes only when it is asked for, and a command waits for it");
			}
			bytes += capitals.add(upper) ? upper.length() + "\"\",".length() : 0;
		}
		if (capitals.size() > MAX_NAMES || bytes > MAX_BYTES) {
			throw new IllegalArgumentException("Too many events to ignore: IDENTIFY holds " + MAX_NAMES + " names and "
					+ MAX_BYTES + " bytes of them, not " + capitals.size() + " names and " + bytes + " bytes");
		}
		names = Collections.unmodifiableSet(capitals);
	}

	/**
	 * Leaves nothing out.
	 * @return no events
	 */
	public static IgnoredEvents none() {
		return new IgnoredEvents(Set.of(), false);
	}

	/**
	 * Leaves out what no handler listens to when the first session of a login begins, of
	 * {@code TYPING_START}, {@code WEBHOOKS_UPDATE}, {@code INVITE_CREATE},
	 * {@code INVITE_DELETE} and {@code GUILD_AUDIT_LOG_ENTRY_CREATE}. A handler of
	 * everything listens to all of them. From then on a handler for what is left out is
	 * refused, until the login ends.
	 * @return those events
	 */
	public static IgnoredEvents auto() {
		return new IgnoredEvents(new LinkedHashSet<>(DISPENSABLE), true);
	}

	/**
	 * Leaves out the given events, whoever listens.
	 * @param names their names on the wire in any case; one that this version does not
	 * know is asked for too
	 * @return the events
	 * @throws IllegalArgumentException as the constructor says
	 */
	public static IgnoredEvents of(Collection<String> names) {
		return new IgnoredEvents(new LinkedHashSet<>(names), false);
	}

	/**
	 * Leaves out the given events, whoever listens.
	 * @param names their names on the wire in any case; one that this version does not
	 * know is asked for too
	 * @return the events
	 * @throws IllegalArgumentException as the constructor says
	 */
	public static IgnoredEvents of(String... names) {
		return of(Arrays.asList(names));
	}

	/** Tells whether a dispatch is left out whoever listens to it. */
	boolean alwaysName(String name) {
		return !this.onlyUnheard && this.names.contains(name);
	}

	/** Returns the names that this version does not know. */
	List<String> unknown() {
		return this.names.stream().filter((name) -> !EventDecoder.isKnown(name)).toList();
	}

}
