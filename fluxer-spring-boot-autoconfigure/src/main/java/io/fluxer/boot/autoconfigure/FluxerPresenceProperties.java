package io.fluxer.boot.autoconfigure;

import io.fluxer.Snowflake;
import io.fluxer.gateway.CustomStatus;
import io.fluxer.gateway.Presence;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code fluxer.gateway.presence}.
 *
 * @param status How the bot appears.
 * @param afk Whether the bot is away.
 * @param mobile Whether the bot shows as on a phone.
 * @param customStatus A line of text under the name of the bot.
 * @since 0.1.0
 */
public record FluxerPresenceProperties(@DefaultValue("online") Presence.Status status,
		@DefaultValue("false") boolean afk, @DefaultValue("false") boolean mobile,
		FluxerPresenceProperties.@Nullable CustomText customStatus) {

	Presence toPresence() {
		return new Presence(this.status, this.afk, this.mobile,
				(this.customStatus != null) ? this.customStatus.toCustomStatus() : null);
	}

	/**
	 * Everything under {@code fluxer.gateway.presence.custom-status}.
	 *
	 * @param text The text, 1 to 128 characters.
	 * @param emojiId Id of a custom emoji beside the text.
	 * @param emojiName Unicode emoji beside the text, or the name of the custom one.
	 */
	public record CustomText(@Nullable String text, @Nullable Snowflake emojiId, @Nullable String emojiName) {

		private static final int MAX_TEXT_LENGTH = 128;

		/**
		 * Checks the text.
		 */
		public CustomText {
			PropertyChecks.notBlank("fluxer.gateway.presence.custom-status.text", text);
			PropertyChecks.length("fluxer.gateway.presence.custom-status.text", text, MAX_TEXT_LENGTH);
		}

		CustomStatus toCustomStatus() {
			return new CustomStatus(this.text, this.emojiId, this.emojiName, null);
		}

	}

}
