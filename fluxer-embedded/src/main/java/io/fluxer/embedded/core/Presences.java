package io.fluxer.embedded.core;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.fluxer.Snowflake;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who appears how, and who of the sessions hears of it (Fluxer's gateway, lazy requests).
 */
final class Presences {

	/** Of several sessions of one account, the first of these is seen. */
	private static final List<String> ORDER = List.of("online", "dnd", "idle", "invisible", "offline");

	private final Map<Snowflake, PresenceState> persons = new TreeMap<>();

	private final World world;

	private final Sessions sessions;

	Presences(World world, Sessions sessions) {
		this.world = world;
		this.sessions = sessions;
	}

	PresenceState of(UserState user) {
		if (user.equals(this.world.bot())) {
			return this.sessions.all()
				.stream()
				.filter((session) -> session.socket() != null)
				.map(Session::presence)
				.min(Comparator.comparingInt((presence) -> ORDER.indexOf(presence.status())))
				.orElse(PresenceState.OFFLINE);
		}
		return this.persons.getOrDefault(user.id(), PresenceState.OFFLINE);
	}

	/**
	 * Changes how a person appears and tells the sessions that subscribed to it.
	 */
	void set(UserState person, PresenceState presence) {
		this.persons.put(person.id(), presence);
		for (Session session : this.sessions.all()) {
			session.subscriptions().forEach((guildId, members) -> {
				if (members.contains(person.id())) {
					tell(session, guildId, person);
				}
			});
		}
	}

	void tell(Session session, Snowflake guildId, UserState user) {
		ObjectNode data = of(user).shape(user).put("guild_id", guildId.toString());
		session.offer(Dispatch.of("PRESENCE_UPDATE", Json.sorted(data), Dispatch.Way.SESSION));
	}

	int online(GuildState guild) {
		return (int) guild.members().values().stream().filter((member) -> of(member.user()).isOnline()).count();
	}

}
