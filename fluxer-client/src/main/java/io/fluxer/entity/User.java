package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * An account of a person or a bot, as others see it (Fluxer's API, partial user).
 * <p>
 * Some events name a user by the id alone; then every other component is empty, see
 * {@link #isIdOnly()}.
 *
 * @param id the id
 * @param username the unique name, empty if only the id is known
 * @param discriminator the four digits behind the name, {@code 0000} for webhooks
 * @param globalName the display name
 * @param avatar the hash of the avatar
 * @param avatarColor the colour shown for the avatar, as {@code 0xRRGGBB}
 * @param bot whether this is a bot
 * @param system whether this is an account of the instance itself
 * @param flags the public flags
 * @param mentionFlags whether the user wants to be mentioned in replies
 * @since 0.1.0
 */
@CheckReturnValue
public record User(Snowflake id, String username, String discriminator, @Nullable String globalName,
		@Nullable String avatar, @Nullable Integer avatarColor, boolean bot, boolean system, UserFlags flags,
		MentionPreference mentionFlags) {

	/**
	 * Fills in what the wire left out.
	 */
	public User(Snowflake id, @Nullable String username, @Nullable String discriminator, @Nullable String globalName,
			@Nullable String avatar, @Nullable Integer avatarColor, boolean bot, boolean system,
			@Nullable UserFlags flags, @Nullable MentionPreference mentionFlags) {
		this.id = Entities.requireId(id, "user");
		this.username = Entities.text(username);
		this.discriminator = Entities.text(discriminator);
		this.globalName = globalName;
		this.avatar = avatar;
		this.avatarColor = avatarColor;
		this.bot = bot;
		this.system = system;
		this.flags = (flags != null) ? flags : UserFlags.NONE;
		this.mentionFlags = (mentionFlags != null) ? mentionFlags : MentionPreference.NONE;
	}

	/**
	 * Tells whether nothing but the id is known.
	 * @return {@code true} if the server named this user by the id alone
	 */
	@JsonIgnore
	public boolean isIdOnly() {
		return this.username.isEmpty();
	}

	/**
	 * Returns the name to show.
	 * @return the display name, else the unique name
	 */
	public String displayName() {
		return (this.globalName != null) ? this.globalName : this.username;
	}

	/**
	 * Returns the text that mentions this user in a message.
	 * @return {@code <@id>}
	 */
	public String mention() {
		return Mentions.user(this.id);
	}

	/**
	 * Opens the private channel with this user. One that is open already stays the same.
	 * @param rest the HTTP client
	 * @return the channel
	 */
	public Mono<Channel> createDm(Rest rest) {
		return rest.post(Routes.userMeChannels(), PrivateChannelCreate.with(this.id), Channel.class);
	}

	/**
	 * Asks for this user with the profile.
	 * @param rest the HTTP client
	 * @return the profile
	 */
	public Mono<Profile> fetchProfile(Rest rest) {
		return rest.get(Routes.userProfile(this.id), Profile.class);
	}

}
