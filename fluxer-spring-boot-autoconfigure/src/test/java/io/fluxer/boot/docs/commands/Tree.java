package io.fluxer.boot.docs.commands;

// tag::converter[]
record Tree(String name) {

}
// end::converter[]
