package io.fluxer.embedded.core;

import io.fluxer.Snowflake;

/**
 * What a channel allows or denies a role or a member.
 *
 * @param id the role or the account
 * @param type {@link #ROLE} or {@link #MEMBER}
 * @param allow the permissions that it adds
 * @param deny the permissions that it takes
 */
record Overwrite(Snowflake id, int type, long allow, long deny) {

	static final int ROLE = 0;

	static final int MEMBER = 1;

}
