package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The bot of an application. {@link #toString()} leaves the token out.
 *
 * @param id the id
 * @param username the unique name
 * @param discriminator four digits that tell equal names apart
 * @param avatar the hash of the avatar
 * @param banner the hash of the banner
 * @param bio what it says of itself
 * @param token the secret it logs in with; in the answer that makes one only
 * @param mfaEnabled whether its account has a second factor
 * @param authenticatorTypes the second factors
 * @param flags the flags of the bot, as bits
 * @since 0.1.0
 */
public record ApplicationBot(Snowflake id, String username, String discriminator, @Nullable String avatar,
		@Nullable String banner, @Nullable String bio, @Nullable String token, @Nullable Boolean mfaEnabled,
		List<AuthenticatorType> authenticatorTypes, int flags) {

	/**
	 * Fills in what the wire left out.
	 */
	public ApplicationBot(Snowflake id, @Nullable String username, @Nullable String discriminator,
			@Nullable String avatar, @Nullable String banner, @Nullable String bio, @Nullable String token,
			@Nullable Boolean mfaEnabled, @Nullable List<AuthenticatorType> authenticatorTypes, int flags) {
		this.id = Entities.requireId(id, "bot");
		this.username = Entities.text(username);
		this.discriminator = Entities.text(discriminator);
		this.avatar = avatar;
		this.banner = banner;
		this.bio = bio;
		this.token = token;
		this.mfaEnabled = mfaEnabled;
		this.authenticatorTypes = Entities.list(authenticatorTypes);
		this.flags = flags;
	}

	/**
	 * Describes the bot without its token.
	 */
	@Override
	public String toString() {
		return "ApplicationBot[id=" + this.id + ", username=" + this.username + ", discriminator=" + this.discriminator
				+ ", avatar=" + this.avatar + ", banner=" + this.banner + ", bio=" + this.bio + ", mfaEnabled="
				+ this.mfaEnabled + ", authenticatorTypes=" + this.authenticatorTypes + ", flags=" + this.flags + "]";
	}

}
