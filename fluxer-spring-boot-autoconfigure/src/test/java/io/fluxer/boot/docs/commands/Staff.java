package io.fluxer.boot.docs.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

// tag::check[]
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Staff {

}
// end::check[]
