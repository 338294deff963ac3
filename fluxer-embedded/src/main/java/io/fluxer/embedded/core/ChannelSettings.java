package io.fluxer.embedded.core;

import tools.jackson.databind.node.ObjectNode;

/**
 * The settings of a new channel by its type, in the API's names.
 */
final class ChannelSettings {

	private static final int BITRATE = 64_000;

	private static final int VOICE_CONNECTIONS = 5;

	private ChannelSettings() {
	}

	static ObjectNode defaults(int type) {
		ObjectNode node = Json.object();
		if (type == ChannelState.DIRECT) {
			return node;
		}
		if (type == ChannelState.TEXT || type == ChannelState.VOICE) {
			node.putNull("topic");
			node.put("rate_limit_per_user", 0);
		}
		if (type == ChannelState.VOICE) {
			node.put("bitrate", BITRATE);
			node.put("user_limit", 0);
			node.put("voice_connection_limit", VOICE_CONNECTIONS);
			node.putNull("rtc_region");
		}
		if (type == ChannelState.LINK) {
			node.putNull("url");
		}
		node.put("nsfw", false);
		node.put("nsfw_override", false);
		node.put("content_warning_level", 0);
		node.putNull("content_warning_text");
		return node;
	}

}
