package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * A change of the bot's own membership of a guild. What is not named stays as it is. Each
 * part of the profile can be changed 25 times in 30 minutes (Fluxer's API, limits outside
 * the buckets).
 *
 * @since 0.1.0
 */
public final class CurrentMemberUpdate extends MemberChanges<CurrentMemberUpdate> {

	private CurrentMemberUpdate(Fields fields) {
		super(fields);
	}

	/**
	 * Returns a change that touches nothing.
	 * @return the change, to add to
	 */
	public static CurrentMemberUpdate create() {
		return new CurrentMemberUpdate(Fields.NONE);
	}

	@Override
	CurrentMemberUpdate copy(Fields fields) {
		return new CurrentMemberUpdate(fields);
	}

	/**
	 * Returns a copy that sets the avatar in this guild.
	 * @param avatar the image; {@code null} takes the avatar away
	 * @return the copy
	 */
	public CurrentMemberUpdate withAvatar(@Nullable ImageData avatar) {
		return copy("avatar", avatar);
	}

	/**
	 * Returns a copy that sets the banner in this guild.
	 * @param banner the image; {@code null} takes the banner away
	 * @return the copy
	 */
	public CurrentMemberUpdate withBanner(@Nullable ImageData banner) {
		return copy("banner", banner);
	}

	/**
	 * Returns a copy that sets what the bot says of itself in this guild.
	 * @param bio 1 to 320 characters; {@code null} takes the text away
	 * @return the copy
	 * @throws InvalidPayloadException if it is empty or too long
	 */
	public CurrentMemberUpdate withBio(@Nullable String bio) {
		return copy("bio", Limits.length("bio", bio, 1, 320));
	}

	/**
	 * Returns a copy that sets the pronouns in this guild.
	 * @param pronouns 1 to 40 characters; {@code null} takes them away
	 * @return the copy
	 * @throws InvalidPayloadException if they are empty or too long
	 */
	public CurrentMemberUpdate withPronouns(@Nullable String pronouns) {
		return copy("pronouns", Limits.length("pronouns", pronouns, 1, 40));
	}

	/**
	 * Returns a copy that sets the accent colour in this guild.
	 * @param color the colour as {@code 0xRRGGBB}; {@code null} takes the colour away
	 * @return the copy
	 * @throws InvalidPayloadException if it is no such number
	 */
	public CurrentMemberUpdate withAccentColor(@Nullable Integer color) {
		return copy("accent_color", Limits.range("accent_color", color, 0, 0xFFFFFF));
	}

	/**
	 * Returns a copy that chooses what is kept out of the profile in this guild.
	 * @param flags what is kept out; {@code null} for nothing
	 * @return the copy
	 */
	public CurrentMemberUpdate withProfileFlags(@Nullable MemberProfileFlags flags) {
		return copy("profile_flags", flags);
	}

	/**
	 * Returns a copy that chooses whether replies in this guild should mention the bot.
	 * @param preference the preference; {@code null} for that of the account
	 * @return the copy
	 */
	public CurrentMemberUpdate withMentionPreference(@Nullable MentionPreference preference) {
		return copy("mention_flags", preference);
	}

}
