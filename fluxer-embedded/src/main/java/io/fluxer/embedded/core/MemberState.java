package io.fluxer.embedded.core;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An account in a guild.
 *
 * @param user the account
 * @param joinedAt since when
 * @param roles the ids of its roles, the one of everyone left out
 * @param details what the member shows of itself and what moderators have set, with the
 * names of the API; not to be changed
 * @param inviteCode the invite it came by, if any
 */
record MemberState(UserState user, Instant joinedAt, List<Snowflake> roles, ObjectNode details,
		@Nullable String inviteCode) {

	static MemberState joined(UserState user, Instant at, @Nullable String inviteCode) {
		ObjectNode details = Json.object();
		details.putNull("nick").putNull("avatar").putNull("banner").putNull("accent_color");
		details.put("mute", false).put("deaf", false).putNull("communication_disabled_until");
		return new MemberState(user, at, List.of(), details, inviteCode);
	}

	MemberState withRoles(List<Snowflake> roles) {
		return new MemberState(this.user, this.joinedAt, List.copyOf(roles), this.details, this.inviteCode);
	}

	MemberState withDetails(ObjectNode details) {
		return new MemberState(this.user, this.joinedAt, this.roles, details, this.inviteCode);
	}

	@Nullable String nick() {
		return this.details.path("nick").asString(null);
	}

	/**
	 * Tells whether moderators have silenced the member for now.
	 */
	boolean isTimedOut(Instant now) {
		String until = this.details.path("communication_disabled_until").asString("");
		return !until.isEmpty() && Instant.parse(until).isAfter(now);
	}

}
