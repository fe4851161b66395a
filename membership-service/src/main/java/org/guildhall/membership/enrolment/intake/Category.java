package org.guildhall.membership.enrolment.intake;

/** The worker categories (职工类别), version 2026. A person can be in several. */
enum Category {
    INDUSTRIAL_WORKER("产业工人"),
    INSTITUTION_STAFF("事业单位职工"),
    MIGRANT_WORKER("农民工"),
    NEW_EMPLOYMENT("新就业形态劳动者"),
    COURIER("快递员"),
    DELIVERY_RIDER("外卖配送员"),
    RIDE_HAILING_DRIVER("网约车司机"),
    TRUCK_DRIVER("货车司机"),
    CARER("护工护理员"),
    DOMESTIC_WORKER("家政服务员"),
    SHOP_STAFF("商场信息员"),
    ESTATE_AGENT("房产中介员"),
    GUARD("保安员"),
    OTHER("其他");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /** The term the field uses. */
    String title() {
        return title;
    }
}
