package io.fluxer.embedded.core;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.fluxer.Snowflake;
import tools.jackson.databind.JsonNode;

/**
 * Takes op 14: the state of a guild on request, and whose presences the session hears of
 * (Fluxer's gateway, lazy requests).
 */
final class LazyRequests {

	private static final int MAX_MEMBERS = 1000;

	private final CommandTargets targets;

	private final Presences presences;

	LazyRequests(CommandTargets targets, Presences presences) {
		this.targets = targets;
		this.presences = presences;
	}

	void take(Session session, JsonNode data) {
		for (Map.Entry<String, JsonNode> named : data.path("subscriptions").properties()) {
			GuildState guild = this.targets.guild(session, Json.string(named.getKey()));
			if (guild != null) {
				sync(session, guild, named.getValue());
				subscribe(session, guild, named.getValue().path("members"));
			}
		}
	}

	/**
	 * Sends the guild once for a session, or whenever it says that it was not active.
	 */
	private void sync(Session session, GuildState guild, JsonNode wanted) {
		JsonNode active = wanted.path("active");
		boolean again = active.isBoolean() && !active.asBoolean();
		JsonNode sync = wanted.path("sync");
		boolean once = sync.isBoolean() && sync.asBoolean() && !session.synced().contains(guild.id());
		MemberState own = guild.member(this.targets.bot());
		if ((again || once) && own != null) {
			session.synced().add(guild.id());
			session.offer(Dispatch.of("GUILD_SYNC", Json.sorted(GuildShapes.created(guild, own)), Dispatch.Way.GUILD));
		}
	}

	private void subscribe(Session session, GuildState guild, JsonNode ids) {
		if (!ids.isArray() || ids.size() > MAX_MEMBERS) {
			return;
		}
		Set<Snowflake> before = session.subscriptions().getOrDefault(guild.id(), Set.of());
		Set<Snowflake> after = new TreeSet<>();
		for (JsonNode id : ids) {
			Snowflake parsed = CommandTargets.id(id);
			if (parsed != null && guild.members().containsKey(parsed)) {
				after.add(parsed);
			}
		}
		session.subscriptions().put(guild.id(), after);
		for (Snowflake id : after) {
			MemberState member = guild.members().get(id);
			if (!before.contains(id) && member != null && this.presences.of(member.user()).isOnline()) {
				this.presences.tell(session, guild.id(), member.user());
			}
		}
	}

}
