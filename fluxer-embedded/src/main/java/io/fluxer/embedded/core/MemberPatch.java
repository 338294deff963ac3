package io.fluxer.embedded.core;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client wants a member to be.
 *
 * @param details the details that are to be set
 * @param roles the roles, {@code null} to keep them
 * @param timeout until when the member is silenced, if that is given
 * @param timeoutReason the reason for it
 * @param voiceChannelId the voice channel to move the member to
 */
record MemberPatch(ObjectNode details, @Nullable List<Snowflake> roles, @Nullable Instant timeout,
		@Nullable String timeoutReason, @Nullable Snowflake voiceChannelId) {

	static final String TIMEOUT = "communication_disabled_until";

	private static final int MAX_NICK = 32;

	private static final int MAX_ROLES = 100;

	private static final int MAX_REASON = 512;

	static MemberPatch read(Form form) {
		ObjectNode node = Json.object();
		if (form.has("nick")) {
			node.put("nick", form.text("nick", 1, MAX_NICK));
		}
		List.of("avatar", "banner").forEach((name) -> image(form, node, name));
		number(form, node, "accent_color", RolePatch.MAX_COLOR);
		number(form, node, "profile_flags", Integer.MAX_VALUE);
		number(form, node, "mention_flags", Integer.MAX_VALUE);
		flag(form, node, "mute");
		flag(form, node, "deaf");
		Instant timeout = form.time(TIMEOUT);
		if (form.has(TIMEOUT)) {
			node.put(TIMEOUT, Json.timestamp(timeout));
			// The server shows a silenced member as muted.
			node.put("mute", timeout != null);
		}
		return new MemberPatch(node, (form.has("roles")) ? form.ids("roles", MAX_ROLES) : null, timeout,
				form.text("timeout_reason", 1, MAX_REASON), form.id("channel_id"));
	}

	boolean gives(String name) {
		return this.details.has(name);
	}

	/**
	 * Returns the same without the roles, which nobody gives to themselves.
	 */
	MemberPatch withoutRoles() {
		return new MemberPatch(this.details, null, this.timeout, this.timeoutReason, this.voiceChannelId);
	}

	private static void image(Form form, ObjectNode node, String name) {
		if (form.has(name)) {
			node.put(name, form.image(name));
		}
	}

	private static void number(Form form, ObjectNode node, String name, int max) {
		if (form.has(name)) {
			node.put(name, form.integer(name, 0, max));
		}
	}

	private static void flag(Form form, ObjectNode node, String name) {
		Boolean value = form.flag(name);
		if (value != null) {
			node.put(name, value);
		}
	}

}
