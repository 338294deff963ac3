package io.fluxer.embedded.core;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings of a new guild, in the API's names and order.
 */
final class GuildSettings {

	private static final List<String> FEATURES = List.of("ANIMATED_BANNER", "ANIMATED_ICON", "BANNER", "INVITE_SPLASH");

	private static final int AFK_TIMEOUT = 300;

	private GuildSettings() {
	}

	static ObjectNode defaults(String name) {
		ObjectNode node = Json.object();
		node.put("name", name);
		List.of("icon", "banner", "banner_width", "banner_height", "splash", "splash_width", "splash_height")
			.forEach(node::putNull);
		node.put("splash_card_alignment", 0);
		List.of("embed_splash", "embed_splash_width", "embed_splash_height", "vanity_url_code").forEach(node::putNull);
		node.putNull("system_channel_id");
		node.put("system_channel_flags", 0);
		node.putNull("rules_channel_id");
		node.putNull("afk_channel_id");
		node.put("afk_timeout", AFK_TIMEOUT);
		ArrayNode features = node.putArray("features");
		FEATURES.forEach(features::add);
		node.put("verification_level", 0);
		node.put("mfa_level", 0);
		node.put("nsfw_level", 0);
		node.put("nsfw", false);
		node.put("content_warning_level", 0);
		node.putNull("content_warning_text");
		node.put("explicit_content_filter", 0);
		node.put("default_message_notifications", 0);
		node.put("disabled_operations", 0);
		node.putNull("message_history_cutoff");
		return node;
	}

}
