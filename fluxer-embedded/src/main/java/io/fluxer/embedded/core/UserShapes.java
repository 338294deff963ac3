package io.fluxer.embedded.core;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * Users as JSON (Fluxer's API, objects).
 */
final class UserShapes {

	private static final List<String> OWN_NULLS = List.of("phone", "bio", "pronouns", "accent_color", "banner",
			"banner_color", "premium_since", "premium_until", "premium_billing_cycle", "premium_lifetime_sequence",
			"premium_grace_ends_at", "password_last_changed_at", "last_voice_activity_sharing_change_at",
			"pending_bulk_message_deletion", "terms_agreed_at", "privacy_agreed_at");

	private static final List<String> OWN_FALSE = List.of("email_bounced", "has_verified_phone", "mfa_enabled",
			"verified", "premium_will_cancel", "premium_discriminator", "premium_badge_hidden", "premium_badge_masked",
			"premium_badge_timestamp_hidden", "premium_badge_sequence_hidden", "premium_purchase_disabled",
			"premium_enabled_override", "premium_perks_disabled", "has_dismissed_premium_onboarding",
			"has_ever_purchased", "has_unread_gift_inventory");

	private UserShapes() {
	}

	static ObjectNode partial(UserState user) {
		ObjectNode node = Json.object();
		node.put("id", user.id().toString());
		node.put("username", user.username());
		node.put("discriminator", user.discriminator());
		node.putNull("global_name");
		node.putNull("avatar");
		node.putNull("avatar_color");
		if (user.bot()) {
			node.put("bot", true);
		}
		node.put("flags", 0);
		return node;
	}

	static ObjectNode own(UserState user) {
		ObjectNode node = partial(user);
		node.put("is_staff", false);
		node.putArray("acls");
		node.putArray("traits").add("premium");
		node.putNull("email");
		OWN_NULLS.forEach(node::putNull);
		OWN_FALSE.forEach((name) -> node.put(name, false));
		node.put("premium_type", 0);
		node.putArray("required_actions");
		node.put("nsfw_allowed", true);
		node.put("unread_gift_inventory_count", 0);
		return node;
	}

	static ObjectNode profile(UserState user, List<GuildState> mutualGuilds) {
		ObjectNode node = Json.object();
		node.set("user", partial(user));
		ObjectNode profile = node.putObject("user_profile");
		List.of("bio", "pronouns", "banner", "banner_color", "accent_color").forEach(profile::putNull);
		node.put("premium_type", 0);
		node.putArray("mutual_friends");
		var guilds = node.putArray("mutual_guilds");
		mutualGuilds.forEach((guild) -> guilds.addObject().put("id", guild.id().toString()).putNull("nick"));
		node.putArray("connected_accounts");
		node.putNull("timezone_offset");
		return node;
	}

	/**
	 * Returns a member as the HTTP API shows it.
	 */
	static ObjectNode member(MemberState member, boolean withUser) {
		ObjectNode node = Json.object();
		if (withUser) {
			node.set("user", partial(member.user()));
		}
		node.setAll(member.details());
		node.set("roles", Json.ids(member.roles()));
		return node.put("joined_at", Json.timestamp(member.joinedAt()));
	}

	/**
	 * Returns a member as the gateway shows it: with the guild on members that are
	 * connected, and the bot is.
	 */
	static ObjectNode member(GuildState guild, MemberState member, boolean withUser) {
		ObjectNode node = member(member, withUser);
		return (member.user().bot()) ? node.put("guild_id", guild.id().toString()) : node;
	}

}
