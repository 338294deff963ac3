package io.fluxer.embedded.core;

import io.fluxer.Snowflake;

/**
 * An account.
 *
 * @param id its id
 * @param username its name
 * @param discriminator the four digits behind the name
 * @param bot whether it is the bot
 */
record UserState(Snowflake id, String username, String discriminator, boolean bot) {

	int maxContentLength() {
		return (this.bot) ? 4000 : 2000;
	}

}
